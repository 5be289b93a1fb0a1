using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Numbers facts in the orders that the engine relies on and files them in columns.</summary>
internal sealed class SnapshotBuilder(GraphOntology ontology, GraphFacts facts)
{
    private readonly Dictionary<string, int> nodes = new(facts.Entities.Count, StringComparer.Ordinal);
    private readonly Dictionary<string, int> sources = new(facts.Sources.Count, StringComparer.Ordinal);

    /// <summary>What is stored of a source, in the order of <see cref="Frame.Source"/>.</summary>
    public static readonly ImmutableArray<Func<SourceFact, string?>> SourceValues =
    [
        fact => fact.Id, fact => fact.Title, fact => fact.TitleEn, fact => fact.Publisher, fact => fact.Url,
        fact => fact.Published, fact => fact.Accessed,
    ];

    public Snapshot Build()
    {
        Table sourceTable = BuildSources();
        NodeTable nodeTable = BuildNodes();
        return new Snapshot(ontology, nodeTable, BuildRelationships(nodeTable.Ids), sourceTable, BuildMetrics());
    }

    private Table BuildSources()
    {
        SourceFact[] ordered = [.. facts.Sources.OrderBy(source => source.Id, TextOrder.Instance)];
        for (int i = 0; i < ordered.Length; i++)
        {
            sources.Add(ordered[i].Id, i);
        }

        StoredColumn[] columns = [.. SourceValues.Select((value, i) => Texts(ordered, value, Frame.Source[i].Kind == PropertyKind.PartialDate))];
        return new Table(ordered.Length, columns, new IntLists(new int[ordered.Length + 1], []));
    }

    private NodeTable BuildNodes()
    {
        EntityFact[] ordered = [.. facts.Entities.OrderBy(entity => entity.Id, TextOrder.Instance)];
        var types = new ushort[ordered.Length];
        for (int node = 0; node < ordered.Length; node++)
        {
            nodes.Add(ordered[node].Id, node);
            types[node] = checked((ushort)ordered[node].Type.Ordinal);
        }

        var columns = new ColumnsBuilder(ontology, ordered).Build();
        var ids = new TextDictionary([.. ordered.Select(entity => entity.Id)]);
        return new NodeTable(columns, Cited(ordered, entity => entity.Sources), new(types, 0), ids, new([], FormerIds(ordered)));
    }

    private static ImmutableDictionary<string, ImmutableArray<int>> FormerIds(EntityFact[] ordered)
    {
        var former = ImmutableDictionary.CreateBuilder<string, ImmutableArray<int>>(StringComparer.Ordinal);
        for (int node = 0; node < ordered.Length; node++)
        {
            foreach (string id in ColumnsBuilder.FormerIds(ordered[node]))
            {
                former[id] = [.. former.GetValueOrDefault(id, []), node];
            }
        }

        return former.ToImmutable();
    }

    private RelationshipTable BuildRelationships(TextDictionary ids)
    {
        RelationshipType[] types = [.. ontology.RelationshipTypes.OrderBy(type => type.Name, TextOrder.Instance)];
        RelationshipFact[] ordered = RelationshipOrder.Sort(facts.Relationships, types, nodes);
        var starts = new int[types.Length + 1];
        for (int i = 0, at = 0; i < types.Length; i++)
        {
            while (at < ordered.Length && ordered[at].Type == types[i])
            {
                at++;
            }

            starts[i + 1] = at;
        }

        int[] from = [.. ordered.Select(fact => nodes[fact.From])];
        int[] to = [.. ordered.Select(fact => nodes[fact.To])];
        short[] confidences = [.. ordered.Select(fact => (short)(fact.IsInferred ? 1 : 0))];
        var columns = new RelationshipColumns(
            new(from, -1),
            new(to, -1),
            Texts(ordered, fact => fact.Since, isDate: true),
            Texts(ordered, fact => fact.Until, isDate: true),
            Texts(ordered, fact => fact.Note),
            new EnumColumn(new(confidences, -1), Frame.Confidence),
            Texts(ordered, fact => fact.Locator),
            ids);
        return new RelationshipTable(columns, Cited(ordered, fact => fact.Sources), RelationshipLinks.Of(types, starts, from, to));
    }

    private MetricTable BuildMetrics()
    {
        MetricFact[] ordered =
        [
            .. facts.Metrics
                .OrderBy(metric => nodes[metric.Entity])
                .ThenBy(metric => metric.Name, TextOrder.Instance)
                .ThenBy(metric => metric.AsOf is null).ThenBy(metric => metric.AsOf, TextOrder.Instance)
                .ThenBy(metric => metric.Unit is null).ThenBy(metric => metric.Unit, TextOrder.Instance)
                .ThenBy(metric => metric.Value),
        ];
        var offsets = new int[nodes.Count + 1];
        foreach (MetricFact metric in ordered)
        {
            offsets[nodes[metric.Entity] + 1]++;
        }

        for (int i = 1; i < offsets.Length; i++)
        {
            offsets[i] += offsets[i - 1];
        }

        // In the order of Frame.Metric.
        StoredColumn[] columns =
        [
            Texts(ordered, metric => metric.Name),
            new FloatColumn(new([.. ordered.Select(metric => metric.Value)], double.NaN)),
            Texts(ordered, metric => metric.Unit),
            Texts(ordered, metric => metric.AsOf, isDate: true),
            Texts(ordered, metric => metric.Locator),
        ];
        return new MetricTable(columns, Cited(ordered, metric => metric.Sources), ordered.Length, offsets);
    }

    private static TextColumn Texts<T>(T[] rows, Func<T, string?> value, bool isDate = false)
    {
        var column = new TextColumn.Builder(rows.Length);
        for (int row = 0; row < rows.Length; row++)
        {
            column.Set(row, value(rows[row]));
        }

        return column.Build(isDate);
    }

    private IntLists Cited<T>(T[] rows, Func<T, IReadOnlyList<string>> cited)
    {
        var lists = new IntLists.Builder(rows.Length);
        foreach (T row in rows)
        {
            foreach (string source in cited(row))
            {
                lists.Add(sources[source]);
            }

            lists.EndRow();
        }

        return lists.Build();
    }
}
