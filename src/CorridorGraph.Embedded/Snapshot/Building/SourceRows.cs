using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Collects sources while they come in any order, before all that cites them.</summary>
internal sealed class SourceRows
{
    private readonly ColumnBuilder[] columns = [.. Frame.Source.Select(ColumnBuilder.For)];
    private readonly TextNumbers ids = new();

    /// <summary>The number of each source that came; known once <see cref="Build"/> has run.</summary>
    public int[] Numbers { get; private set; } = [];

    public void Add(ReadOnlySpan<byte> json)
    {
        int row = ids.Count;
        var members = new FactMembers(json);
        while (members.Next(FactForm.Source))
        {
            if (members.Slot == 0)
            {
                ids.Number(ref members.Value);
            }

            columns[members.Slot].Add(row, ref members);
        }

        if (ids.Count != row + 1)
        {
            throw new JsonException("A source has no id, or that of another one.");
        }
    }

    /// <summary>Takes the list of sources that the walk stands at.</summary>
    /// <exception cref="KeyNotFoundException">One is not there.</exception>
    public void Cite(int row, ref FactMembers members, IntLists.Builder citations)
    {
        while (members.NextElement())
        {
            int source = ids.Find(ref members.Value);
            citations.Add(
                row, source >= 0 ? source : throw new KeyNotFoundException($"No source has the id \"{members.Value.GetString()}\"."));
        }
    }

    /// <summary>The sources, numbered by ascending id.</summary>
    public Table Build()
    {
        ids.Sort(out int[] numbers);
        Numbers = numbers;
        return new Table(ids.Count, [.. columns.Select(column => column.Build(numbers))], new IntLists(new int[ids.Count + 1], []));
    }
}
