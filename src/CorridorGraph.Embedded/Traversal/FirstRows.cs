namespace CorridorGraph.Embedded;

/// <summary>
/// The first rows of one parent in default order, where scope and target are all that is asked of them: most pages of most questions. It gives
/// what <see cref="Selection"/> would.
/// </summary>
/// <param name="rows">Takes the rows; null where only their number is asked for.</param>
/// <param name="most">How many rows the page has.</param>
/// <param name="room">How many of them may be taken in; the others are counted only, for the error that follows.</param>
/// <param name="isDistinct">Whether each node is one row.</param>
/// <param name="isCounted">Whether the rows after the page are counted too.</param>
internal ref struct FirstRows(StepRows? rows, long most, int room, bool isDistinct, bool isCounted)
{
    private int last = -1;

    /// <summary>Rows so far, those after the page among them where they are counted.</summary>
    public long Total { get; private set; }

    /// <summary>Rows of the page.</summary>
    public readonly long Taken => Math.Min(Total, most);

    /// <summary>Whether rows follow the page.</summary>
    public readonly bool HasMore => Total > most;

    /// <summary>Whether the rows themselves are wanted.</summary>
    public readonly bool NeedsRows => rows is not null;

    /// <summary>Takes all there is, distinct nodes without relationships; their order matters only where rows are wanted.</summary>
    public void TakeAll(ReadOnlySpan<int> nodes)
    {
        Total = nodes.Length;
        foreach (int node in rows is null ? [] : nodes[..(int)Math.Min(nodes.Length, Math.Min(most, room))])
        {
            rows!.Add(node, Candidates.NoLink);
        }
    }

    /// <summary>Takes the next row of the order; false where no more is wanted.</summary>
    public bool Take(int node, int link)
    {
        // Parallel relationships stand side by side.
        if (isDistinct && node == last)
        {
            return true;
        }

        last = node;
        if (rows is not null && Total < most && Total < room)
        {
            rows.Add(node, link);
        }

        return ++Total <= most || isCounted;
    }
}
