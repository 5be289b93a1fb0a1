using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Collects metrics while they come in any order, after the entities that they are about.</summary>
/// <param name="ids">Ids of the entities, numbered as these came.</param>
/// <param name="sources">All sources.</param>
internal sealed class MetricRows(TextNumbers ids, SourceRows sources)
{
    // Slots of the form: the entity, then the columns, then the sources.
    private const int Entity = 0, FirstColumn = 1, Value = 2;

    // In the order of Frame.Metric.
    private readonly TextBuilder name = new(isDate: false);
    private readonly ColumnBuilder value = ColumnBuilder.For(Frame.Metric[Value - FirstColumn]);
    private readonly TextBuilder unit = new(isDate: false);
    private readonly TextBuilder asOf = new(isDate: true);
    private readonly TextBuilder locator = new(isDate: false);
    private readonly List<int> entities = [];
    private readonly List<double> values = [];
    private readonly IntLists.Builder citations = new();

    private ColumnBuilder[] Columns => field ??= [name, value, unit, asOf, locator];

    public void Add(ReadOnlySpan<byte> json)
    {
        int row = entities.Count;
        var members = new FactMembers(json);
        while (members.Next(FactForm.Metric))
        {
            if (members.Slot == Entity)
            {
                entities.Add(ids.Find(ref members.Value) is >= 0 and int node
                    ? node
                    : throw new KeyNotFoundException($"No entity has the id \"{members.Value.GetString()}\"."));
            }
            else if (members.Slot - FirstColumn == Columns.Length)
            {
                sources.Cite(row, ref members, citations);
            }
            else
            {
                Columns[members.Slot - FirstColumn].Add(row, ref members);
                if (members.Slot == Value)
                {
                    values.Add(members.Value.GetDouble());
                }
            }
        }

        if (entities.Count != row + 1 || values.Count != row + 1)
        {
            throw new JsonException("A metric lacks its entity or its value.");
        }
    }

    /// <summary>The metrics, numbered by entity, name, asOf, unit, missing ones last.</summary>
    /// <param name="nodes">The number of each entity that came.</param>
    public MetricTable Build(int[] nodes)
    {
        int[] numbers = Sorted(nodes);
        var offsets = new int[nodes.Length + 1];
        foreach (int entity in entities)
        {
            offsets[nodes[entity] + 1]++;
        }

        for (int i = 1; i < offsets.Length; i++)
        {
            offsets[i] += offsets[i - 1];
        }

        return new MetricTable(
            [.. Columns.Select(column => column.Build(numbers))], citations.Build(numbers, sources.Numbers), numbers.Length, offsets);
    }

    private int[] Sorted(int[] nodes)
    {
        int[] names = name.Codes(entities.Count), dates = asOf.Codes(entities.Count), units = unit.Codes(entities.Count);
        int[] rows = [.. Enumerable.Range(0, entities.Count)];
        // A missing text has the greatest code there is, read without a sign.
        var keys = rows.Select(row => (nodes[entities[row]], names[row], (uint)dates[row], (uint)units[row], values[row])).ToArray();
        Array.Sort(keys, rows);
        var numbers = new int[rows.Length];
        for (int number = 0; number < rows.Length; number++)
        {
            numbers[rows[number]] = number;
        }

        return numbers;
    }
}
