using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Collects entities while they come in any order.</summary>
internal sealed class NodeRows
{
    private const string IdName = "id";

    private readonly GraphOntology ontology;
    private readonly FactReader reader;
    private readonly SourceRows sources;
    private readonly Property[] properties;
    private readonly ColumnBuilder?[] columns;
    private readonly TextListBuilder?[] lists;
    private readonly IntLists.Builder citations = new();
    private readonly List<ushort> types = [];
    private readonly List<(int Row, string Id)> formerIds = [];
    private NodeType? type;
    private FactForm? form;

    public NodeRows(GraphOntology ontology, SourceRows sources)
    {
        this.ontology = ontology;
        this.sources = sources;
        reader = new FactReader(ontology);
        properties = [.. ontology.EntityTypes.SelectMany(type => type.Properties).DistinctBy(property => property.Ordinal)];
        columns = new ColumnBuilder?[ontology.PropertyCount];
        lists = new TextListBuilder?[ontology.PropertyCount];
        foreach (Property property in properties)
        {
            columns[property.Ordinal] = property.IsList ? null : ColumnBuilder.For(property);
            lists[property.Ordinal] = property.IsList ? new TextListBuilder() : null;
        }
    }

    /// <summary>Ids of the entities, numbered as these came.</summary>
    public TextNumbers Ids { get; } = new();

    public void Add(ReadOnlySpan<byte> json)
    {
        int row = Ids.Count;
        var members = new FactMembers(json);
        NodeType type = TypeOf(ref members);
        types.Add(checked((ushort)type.Ordinal));
        members.Expect("id"u8);
        if (Ids.Number(ref members.Value) != row)
        {
            throw new JsonException($"The id \"{members.Value.GetString()}\" stands for two entities.");
        }

        while (members.Next(form!, out string? stranger))
        {
            if (stranger is not null)
            {
                throw FactReader.Stranger(stranger, Encoding.UTF8.GetString(Ids[row]), type);
            }

            AddMember(row, type, ref members);
        }
    }

    /// <summary>The entities, numbered by ascending id.</summary>
    /// <param name="numbers">The number of each that came.</param>
    public NodeTable Build(out int[] numbers)
    {
        TextDictionary ids = Ids.Sort(out numbers);
        var placed = new ushort[types.Count];
        for (int row = 0; row < types.Count; row++)
        {
            placed[numbers[row]] = types[row];
        }

        var built = new StoredColumn[columns.Length];
        foreach (Property property in properties)
        {
            built[property.Ordinal] = property.Name == IdName
                ? new TextColumn(Identity(ids), ids, isDate: false)
                : columns[property.Ordinal]?.Build(numbers)
                ?? lists[property.Ordinal]!.Build(numbers, PresentIn(property, placed));
        }

        return new NodeTable(built, citations.Build(numbers, sources.Numbers), new(placed, 0), ids, new([], FormerIds(numbers)));
    }

    // Entities come type by type.
    private NodeType TypeOf(ref FactMembers members)
    {
        members.Expect("type"u8);
        if (type is null || !members.Value.ValueTextEquals(type.Name))
        {
            type = reader.NodeType(FactReader.Given(members.Value.GetString()));
            form = FactForm.Of(type);
        }

        return type;
    }

    private void AddMember(int row, NodeType type, ref FactMembers members)
    {
        if (members.Slot == type.Properties.Length)
        {
            sources.Cite(row, ref members, citations);
            return;
        }

        Property property = type.Properties[members.Slot];
        if (!property.IsList)
        {
            columns[property.Ordinal]!.Add(row, ref members);
            return;
        }

        if (property.Name == EntityFact.FormerIdsName)
        {
            // Few entities have any: a walk of its own does not spend the one that fills the column.
            FactMembers again = members;
            formerIds.AddRange(again.List().Select(id => (row, id)));
        }

        lists[property.Ordinal]!.Add(row, ref members);
    }

    private ImmutableDictionary<string, ImmutableArray<int>> FormerIds(int[] numbers)
    {
        var former = ImmutableDictionary.CreateBuilder<string, ImmutableArray<int>>(StringComparer.Ordinal);
        foreach (var (node, id) in formerIds.Select(each => (numbers[each.Row], each.Id)).OrderBy(each => each.Item1))
        {
            former[id] = [.. former.GetValueOrDefault(id, []), node];
        }

        return former.ToImmutable();
    }

    private bool[] PresentIn(Property property, ushort[] placed)
    {
        bool[] has = [.. ontology.NodeTypes.Select(type => type.PositionOf(own => own.Ordinal == property.Ordinal) >= 0)];
        return [.. placed.Select(type => has[type])];
    }

    private static Pages<int> Identity(TextDictionary ids) => new([.. Enumerable.Range(0, ids.Count)], -1);
}
