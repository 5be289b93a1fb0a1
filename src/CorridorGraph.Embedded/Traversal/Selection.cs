using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>What of one step's candidates passes, in which order, and which page of it.</summary>
internal sealed class Selection : IDisposable
{
    private readonly SelectingStep step;
    private readonly QueryLimits limits;
    private readonly CandidateTest test;
    private readonly RowOrder order;
    private readonly PageCut page;
    private readonly TopRows? top;
    private readonly NearestLink? nearest;
    private readonly bool takesFirst;

    public Selection(SelectingStep step, PlanArguments arguments, QueryLimits limits, CandidateTest test, RowOrder order)
    {
        this.step = step;
        this.limits = limits;
        this.test = test;
        this.order = order;
        page = new PageCut(step, arguments, limits, order);

        // Where neither rows nor a place in the order are asked for, the order changes nothing.
        bool orderMatters = page.NeedsRows || page.After is not null || page.Before is not null;
        top = order.Ranks.Length > 0 && orderMatters ? new TopRows(order.Ranks) : null;
        nearest = PicksLinks(step) ? new NearestLink(order.Ranks) : null;
        takesFirst = top is null && nearest is null && test.AsksOnlyPath && page is { Last: null, Skip: 0, After: null, Before: null };
    }

    /// <summary>Whether a list of nodes is ordered by the relationships that lead to them, so that each node's must all be seen.</summary>
    public static bool PicksLinks(SelectingStep step) => step is ExpandHop { Distinct: true } && step.Order.Any(key => key is ByRelationship);

    /// <summary>Appends the page of what a path leads to from one parent.</summary>
    public void Take(Follower follower, int node, StepRows rows)
    {
        var taken = new FirstRows(page.NeedsRows ? rows : null, page.First ?? long.MaxValue, page.MostRows, test.IsDistinct, page.NeedsTotalCount);
        if (!takesFirst || !follower.TakeFirst(node, ref taken))
        {
            Take(follower.From(node), rows);
            return;
        }

        test.Meter.CountNodes((int)taken.Total);
        CheckRows(taken.Taken);
        rows.EndParent(page.NeedsTotalCount ? taken.Total : null, taken.HasMore, hasPrevious: false);
    }

    /// <summary>Appends the page of one parent's candidates.</summary>
    public void Take(Candidates candidates, StepRows rows)
    {
        int first = rows.Count;
        PageFacts facts = top is null
            ? test.AlwaysPasses && !page.NeedsRows ? Measure(candidates)
            : page.Last is null ? TakeForwards(candidates, rows) : TakeBackwards(candidates, rows)
            : TakeSorted(candidates, rows, top);
        CheckRows(facts.Taken);
        if (page.Last is not null)
        {
            rows.Reverse(first);
        }

        rows.EndParent(page.NeedsTotalCount ? facts.Total : null, facts.HasNext, facts.HasPrevious);
    }

    public void Dispose() => top?.Dispose();

    private void CheckRows(long taken)
    {
        if (page.NeedsRows && taken > page.MostRows)
        {
            throw new ExecutionStoppedException(LimitErrors.Rows(step, limits, taken));
        }
    }

    // Every candidate is a row and none is wanted: positions alone tell the facts.
    private PageFacts Measure(Candidates candidates)
    {
        int start = page.After is null ? 0 : FirstFrom(candidates, page.After, past: true);
        int end = page.Before is null ? candidates.Count : FirstFrom(candidates, page.Before, past: false);
        long window = Math.Max(0, end - start);
        long skip = page.Last is null ? Math.Min(page.Skip, window) : 0;
        long taken = Math.Min(page.Last ?? page.First ?? long.MaxValue, window - skip);
        long outside = window - skip - taken;
        return new PageFacts(
            taken,
            candidates.Count,
            end < candidates.Count || (page.Last is null && outside > 0),
            start > 0 || skip > 0 || (page.Last is not null && outside > 0));
    }

    private PageFacts TakeForwards(Candidates candidates, StepRows rows)
    {
        int start = page.After is null ? 0 : FirstFrom(candidates, page.After, past: true);
        int end = page.Before is null ? candidates.Count : FirstFrom(candidates, page.Before, past: false);
        long most = page.First ?? long.MaxValue, passed = 0, taken = 0;
        bool more = false, counting = page.NeedsTotalCount && !test.AlwaysPasses;
        test.Begin();
        for (int i = start; i < end && (counting || !more); i++)
        {
            if (!test.Passes(candidates, i, out int node, out int link) || passed++ < page.Skip)
            {
                continue;
            }

            more = taken == most;
            taken += more ? 0 : 1;
            if (!more && page.NeedsRows && taken <= page.MostRows)
            {
                rows.Add(node, link);
            }
        }

        return new PageFacts(
            taken,
            TotalWith(passed, candidates, start, end),
            more || AnyFrom(candidates, end),
            (page.Skip > 0 && passed > 0) || AnyBefore(candidates, start));
    }

    private PageFacts TakeBackwards(Candidates candidates, StepRows rows)
    {
        int start = page.After is null ? 0 : FirstFrom(candidates, page.After, past: true);
        int end = page.Before is null ? candidates.Count : FirstFrom(candidates, page.Before, past: false);
        long passed = 0, taken = 0;
        bool more = false, counting = page.NeedsTotalCount && !test.AlwaysPasses;
        test.Begin();
        for (int i = end - 1; i >= start && (counting || !more); i--)
        {
            if (!test.Passes(candidates, i, out int node, out int link))
            {
                continue;
            }

            passed++;
            more = taken == page.Last;
            taken += more ? 0 : 1;
            if (!more && page.NeedsRows && taken <= page.MostRows)
            {
                rows.Add(node, link);
            }
        }

        return new PageFacts(
            taken,
            TotalWith(passed, candidates, start, end),
            AnyFrom(candidates, end),
            more || AnyBefore(candidates, start));
    }

    private PageFacts TakeSorted(Candidates candidates, StepRows rows, TopRows sorted)
    {
        bool fromEnd = page.Last is not null;
        long skip = fromEnd ? 0 : page.Skip;
        long most = page.Last ?? page.First ?? long.MaxValue;
        long room = most > page.MostRows ? page.MostRows : most;
        sorted.Reset(page.NeedsRows ? skip + room : 0, fromEnd);
        long before = 0, within = 0, after = 0;
        test.Begin();
        nearest?.Reset();
        if (test.AlwaysPasses && nearest is null && page is { After: null, Before: null })
        {
            OfferAll(candidates, sorted);
            within = candidates.Count;
        }
        else
        {
            for (int i = 0; i < candidates.Count; i++)
            {
                if (test.Passes(candidates, i, out int node, out int link) && (nearest is null || nearest.Take(ref node, ref link)))
                {
                    Place(node, link);
                }
            }
        }

        if (nearest is not null && nearest.Last(out int lastNode, out int lastLink))
        {
            Place(lastNode, lastLink);
        }

        int kept = sorted.Sort();
        for (int position = (int)Math.Min(skip, kept); position < kept; position++)
        {
            sorted.Get(position, out int node, out int link);
            rows.Add(node, link);
        }

        long taken = Math.Min(most, Math.Max(0, within - skip));
        long outside = Math.Max(0, within - skip - taken);
        return new PageFacts(
            taken,
            before + within + after,
            after > 0 || (!fromEnd && outside > 0),
            before > 0 || (fromEnd ? outside > 0 : Math.Min(skip, within) > 0));

        void Place(int node, int link)
        {
            if (page.After is not null && order.Compare(node, link, page.After) <= 0)
            {
                before++;
            }
            else if (page.Before is not null && order.Compare(node, link, page.Before) >= 0)
            {
                after++;
            }
            else
            {
                within++;
                sorted.Offer(node, link);
            }
        }
    }

    private void OfferAll(Candidates candidates, TopRows sorted)
    {
        if (!candidates.HasLinks)
        {
            for (int part = 0; part < candidates.PartCount; part++)
            {
                sorted.OfferAll(candidates.NodesOfPart(part), test.Meter);
            }

            return;
        }

        for (int i = 0; i < candidates.Count; i++)
        {
            candidates.Get(i, out int node, out int link);
            test.Meter.CountNode();
            sorted.Offer(node, link);
        }
    }

    // Candidates in default order: a place in it is found by halving.
    private int FirstFrom(Candidates candidates, long[] place, bool past)
    {
        int low = 0, high = candidates.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            candidates.Get(middle, out int node, out int link);
            int compared = order.Compare(node, link, place);
            if (compared < 0 || (past && compared == 0))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    // Rows of the window that were not seen because the page was full are not counted: then nobody asked, or every candidate is a row.
    private long TotalWith(long passed, Candidates candidates, int start, int end)
        => !page.NeedsTotalCount ? 0
            : test.AlwaysPasses ? candidates.Count
            : passed + CountIn(candidates, 0, start) + CountIn(candidates, end, candidates.Count);

    private long CountIn(Candidates candidates, int start, int end)
    {
        long count = 0;
        test.Begin();
        for (int i = start; i < end; i++)
        {
            count += test.Passes(candidates, i, out _, out _) ? 1 : 0;
        }

        return count;
    }

    private bool AnyFrom(Candidates candidates, int start)
    {
        test.Begin();
        for (int i = start; i < candidates.Count; i++)
        {
            if (test.Passes(candidates, i, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    // Backwards: the row that a cursor names is the nearest, and most often still there.
    private bool AnyBefore(Candidates candidates, int end)
    {
        test.Begin();
        for (int i = end - 1; i >= 0; i--)
        {
            if (test.Passes(candidates, i, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct PageFacts(long Taken, long Total, bool HasNext, bool HasPrevious);
}
