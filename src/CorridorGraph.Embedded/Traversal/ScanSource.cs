using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Where a scan takes its candidates from, and what they are tested for.</summary>
/// <param name="Found">Nodes that satisfy the filter, found from its far end; null where all nodes of the type are gone through.</param>
/// <param name="Test">What is left to test, or null for nothing.</param>
internal readonly record struct ScanSource(NodeSet? Found, RowTest? Test)
{
    // Rows that are tried for each row of a first page before the far end of the filter is gone to at any price.
    private const int TriesPerRow = 32;

    /// <summary>
    /// Goes through the filter from its far end where that looks at less. A first page of a filter that most nodes satisfy is full after a
    /// few of them, however many nodes the far end leads to: so a few are tried before that.
    /// </summary>
    public static ScanSource Choose(ScanNodes step, FilterBinder binder, NumberList all, PlanArguments arguments)
    {
        if (step.Where is Always { Value: true })
        {
            return default;
        }

        long wanted = PageRows(step, arguments);
        long tries = wanted < all.Count / TriesPerRow ? wanted * TriesPerRow : all.Count;
        NodeSet? found = binder.FindNodes(step.Where, tries);
        RowTest? test = null;
        if (found is null && tries < all.Count)
        {
            test = binder.Bind(step.Where, binder.Snapshot.Nodes, tries);
            found = Fills(wanted, test, all, (int)tries) ? null : binder.FindNodes(step.Where, all.Count);
        }

        // Found nodes may be of other types; nodes of the type may fail the filter. Neither needs both tests.
        return found is not null
            ? new ScanSource(binder.OfType(found, step.Type).Arrange(binder.Snapshot.Nodes), null)
            : new ScanSource(null, test ?? binder.Bind(step.Where, binder.Snapshot.Nodes, all.Count));
    }

    // Rows that must pass before the page and the fact that more follow are known; all where every row must be seen.
    private static long PageRows(ScanNodes step, PlanArguments arguments)
        => step.Order.IsEmpty && !step.Page.NeedsTotalCount && arguments.Number(step.Page.First) is { } first
            ? Math.Min(int.MaxValue, first + (arguments.Number(step.Page.Skip) ?? 0) + 1)
            : int.MaxValue;

    private static bool Fills(long wanted, RowTest test, NumberList nodes, int tries)
    {
        for (int i = 0; i < tries; i++)
        {
            wanted -= test.Holds(nodes[i]) ? 1 : 0;
            if (wanted <= 0)
            {
                return true;
            }
        }

        return false;
    }
}
