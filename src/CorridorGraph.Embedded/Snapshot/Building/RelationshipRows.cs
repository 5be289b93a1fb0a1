using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Collects relationships while they come in any order, after the entities that they tie.</summary>
internal sealed class RelationshipRows
{
    private const int Type = 0, From = 1, To = 2, Since = 3, Until = 4, Note = 5, Confidence = 6, Locator = 7, Sources = 8;

    private readonly FactReader reader;
    private readonly TextNumbers ids;
    private readonly SourceRows sources;
    private readonly RelationshipType[] typesByName;
    private readonly List<ushort> types = [];
    private readonly List<int> from = [];
    private readonly List<int> to = [];
    private readonly TextBuilder since = new(isDate: true);
    private readonly TextBuilder until = new(isDate: true);
    private readonly TextBuilder note = new(isDate: false);
    private readonly ColumnBuilder confidence = ColumnBuilder.For(Frame.Relationship[Confidence - 1]);
    private readonly TextBuilder locator = new(isDate: false);
    private readonly IntLists.Builder citations = new();
    private ushort type = ushort.MaxValue;

    /// <param name="ontology">What the facts were checked against.</param>
    /// <param name="ids">Ids of the entities, numbered as these came.</param>
    /// <param name="sources">All sources.</param>
    public RelationshipRows(GraphOntology ontology, TextNumbers ids, SourceRows sources)
    {
        this.ids = ids;
        this.sources = sources;
        reader = new FactReader(ontology);
        typesByName = [.. ontology.RelationshipTypes.OrderBy(type => type.Name, TextOrder.Instance)];
    }

    public void Add(ReadOnlySpan<byte> json)
    {
        int row = types.Count;
        var members = new FactMembers(json);
        while (members.Next(FactForm.Relationship))
        {
            switch (members.Slot)
            {
                case Type: types.Add(TypeOf(ref members.Value)); break;
                case From: from.Add(EndAt(ref members.Value)); break;
                case To: to.Add(EndAt(ref members.Value)); break;
                case Since: since.Add(row, ref members); break;
                case Until: until.Add(row, ref members); break;
                case Note: note.Add(row, ref members); break;
                case Confidence: confidence.Add(row, ref members); break;
                case Locator: locator.Add(row, ref members); break;
                case Sources: sources.Cite(row, ref members, citations); break;
            }
        }

        if (types.Count != row + 1 || from.Count != row + 1 || to.Count != row + 1)
        {
            throw new JsonException("A relationship lacks its type or an end.");
        }
    }

    /// <summary>The relationships, numbered by type name, from, to, since, until, missing dates last.</summary>
    /// <param name="nodeIds">Ids of the entities.</param>
    /// <param name="nodes">The number of each entity that came.</param>
    public RelationshipTable Build(TextDictionary nodeIds, int[] nodes)
    {
        var ends = new RelationshipEnds(Numbered(from, nodes), Numbered(to, nodes));
        var order = new RelationshipOrder([.. types], ends, since.Codes(types.Count), until.Codes(types.Count));
        int[] numbers = order.Sort(typesByName.Length, out int[] starts, out RelationshipEnds sorted);
        var columns = new RelationshipColumns(
            new(sorted.From, -1),
            new(sorted.To, -1),
            since.Build(numbers),
            until.Build(numbers),
            note.Build(numbers),
            (EnumColumn)confidence.Build(numbers),
            locator.Build(numbers),
            nodeIds);
        return new RelationshipTable(
            columns, citations.Build(numbers, sources.Numbers), RelationshipLinks.Of(typesByName, starts, sorted.From, sorted.To));
    }

    // Relationships come type by type.
    private ushort TypeOf(ref Utf8JsonReader value)
    {
        if (type >= typesByName.Length || !value.ValueTextEquals(typesByName[type].Name))
        {
            type = checked((ushort)Array.IndexOf(typesByName, reader.RelationshipType(FactReader.Given(value.GetString()))));
        }

        return type;
    }

    private int EndAt(ref Utf8JsonReader value)
        => ids.Find(ref value) is >= 0 and int node
            ? node
            : throw new KeyNotFoundException($"No entity has the id \"{value.GetString()}\".");

    private static int[] Numbered(List<int> ends, int[] nodes)
    {
        var numbered = new int[ends.Count];
        for (int row = 0; row < numbered.Length; row++)
        {
            numbered[row] = nodes[ends[row]];
        }

        return numbered;
    }
}
