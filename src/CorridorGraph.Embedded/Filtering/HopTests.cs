using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>A quantifier over what a path leads to. None and all are some, of the test or of its opposite, turned round.</summary>
internal sealed class RelatedTest(Follower follower, RowTest inner) : RowTest
{
    public override bool Holds(int row)
    {
        Candidates related = follower.From(row);
        for (int i = 0; i < related.Count; i++)
        {
            related.Get(i, out int node, out int link);
            if (follower.Accepts(node, link) && inner.Holds(node))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Some of a row's sources pass.</summary>
internal sealed class SomeInListTest(IntLists lists, RowTest inner) : RowTest
{
    public override bool Holds(int row)
    {
        foreach (int item in lists[row])
        {
            if (inner.Holds(item))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Some of a node's metrics pass.</summary>
internal sealed class SomeMetricTest(MetricTable metrics, RowTest inner) : RowTest
{
    public override bool Holds(int row)
    {
        NumberRun own = metrics.Of(row);
        for (int i = 0; i < own.Count; i++)
        {
            if (inner.Holds(own[i]))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The number of distinct nodes that a path leads to, compared with one number, or one of several.</summary>
internal sealed class CountTest(NeighbourCount count, Comparison comparison, long[] operands) : RowTest
{
    public override bool Holds(int row)
    {
        long value = count.Of(row);
        return comparison == Comparison.In ? operands.Contains(value) : NumberTest.Compare(value, comparison, operands[0]);
    }
}

/// <summary>How many distinct nodes a path leads to.</summary>
internal sealed class NeighbourCount(Follower follower)
{
    public long Of(int node)
    {
        Candidates related = follower.From(node);
        long count = 0;
        int last = -1;
        for (int i = 0; i < related.Count; i++)
        {
            // The order is by node, so that parallel relationships stand side by side.
            related.Get(i, out int other, out int link);
            if (other != last && follower.Accepts(other, link))
            {
                count++;
                last = other;
            }
        }

        return count;
    }
}
