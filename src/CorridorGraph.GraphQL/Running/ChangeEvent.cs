using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>One transaction that changed the graph, as the change log has it.</summary>
internal sealed class ChangeEvent
{
    /// <summary>Rows that an event holds; more are counted. An import may change a million.</summary>
    public const int MaxRows = 1_000;

    private readonly List<LoggedChange> rows = [];

    public ChangeEvent(LoggedChange first)
    {
        Last = first;
        Add(first);
    }

    public IReadOnlyList<LoggedChange> Rows => rows;

    /// <summary>The last of its entries.</summary>
    public LoggedChange Last { get; private set; }

    public int Count { get; private set; }

    public void Add(LoggedChange row)
    {
        Last = row;
        Count++;
        if (rows.Count < MaxRows)
        {
            rows.Add(row);
        }
    }
}
