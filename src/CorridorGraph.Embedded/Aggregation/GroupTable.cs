using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>The groups of one step: their keys and what was counted of each. Groups of different parents have different numbers.</summary>
internal sealed class GroupTable(KeySource[] keys, PlanArguments arguments)
{
    private readonly ChainLinks links = new();
    private readonly List<int> latestNode = [];
    private readonly Dictionary<GroupValue, Accumulator> accumulators = [];
    private Accumulator[] counted = [];
    private readonly List<long> found = [];
    private List<int> ends = [], longer = [];

    /// <summary>Makes sure that a value is counted; called before the first row.</summary>
    public Accumulator Count(GroupValue value, Snapshot snapshot)
    {
        if (!accumulators.TryGetValue(value, out var accumulator))
        {
            accumulators[value] = accumulator = Accumulator.Of(value, snapshot);
            counted = [.. counted, accumulator];
        }

        return accumulator;
    }

    /// <summary>Starts the groups of another parent and returns the link that all of them begin with.</summary>
    public int BeginParent()
    {
        latestNode.Add(-1);
        return links.Begin();
    }

    /// <summary>Puts a row into its groups; the rows of one node come side by side and the node counts once in each.</summary>
    public void Add(int root, int node, int link, List<int> groups)
    {
        // Most rows have one value of each key: then there is one chain and nothing to keep a list of.
        int next = 0;
        for (; next < keys.Length && keys[next].HasOne(node, link, out long only); next++)
        {
            root = Link(root, only);
        }

        if (next == keys.Length)
        {
            Count(root, node, groups);
            return;
        }

        ends.Clear();
        ends.Add(root);
        foreach (KeySource key in keys.AsSpan(next))
        {
            found.Clear();
            key.AddKeys(node, link, found);
            longer.Clear();
            foreach (int end in ends)
            {
                foreach (long value in found)
                {
                    longer.Add(Link(end, value));
                }
            }

            (ends, longer) = (longer, ends);
        }

        foreach (int group in ends)
        {
            Count(group, node, groups);
        }
    }

    private void Count(int group, int node, List<int> groups)
    {
        if (latestNode[group] == node)
        {
            return;
        }

        if (latestNode[group] < 0)
        {
            groups.Add(group);
        }

        latestNode[group] = node;
        foreach (Accumulator accumulator in counted)
        {
            accumulator.Add(group, node);
        }
    }

    /// <summary>The value of one of a group's keys.</summary>
    public long Key(int group, int key)
    {
        for (int back = keys.Length - 1; back > key; back--)
        {
            group = links.Before(group);
        }

        return links.Key(group);
    }

    public void WriteKey(int group, int key, JsonBuffer output) => keys[key].Write(Key(group, key), output);

    /// <summary>Whether a group satisfies a filter over groups.</summary>
    public bool Holds(Filter having, int group) => having switch
    {
        Always always => always.Value,
        AllOf all => all.Filters.All(part => Holds(part, group)),
        AnyOf any => any.Filters.Any(part => Holds(part, group)),
        Not not => !Holds(not.Filter, group),
        IsMissingInGroup missing => accumulators[missing.Value].IsMissing(group),
        CompareGroup compare => accumulators[compare.Value] is var value
            && !value.IsMissing(group)
            && arguments.Values[compare.Operand] is not Array { Length: 0 }
            && value.Holds(group, compare.Comparison, arguments.Values[compare.Operand]!),
        _ => throw new InvalidOperationException($"{having.GetType().Name} is not a filter of groups."),
    };

    /// <summary>Orders groups by what was asked, then by their keys; what is missing comes last either way.</summary>
    public int Compare(int group, int other, GroupRows step)
    {
        foreach (var order in step.Order)
        {
            int compared = order switch
            {
                ByGroupKey by => Compare(Key(group, by.Key), Key(other, by.Key), order.Descending),
                ByGroupValue by => Compare(accumulators[by.Value], group, other, order.Descending),
                _ => throw new InvalidOperationException($"The embedded engine does not know the order {order.GetType().Name}."),
            };
            if (compared != 0)
            {
                return compared;
            }
        }

        for (int key = 0; key < keys.Length; key++)
        {
            if (Key(group, key).CompareTo(Key(other, key)) is var compared and not 0)
            {
                return compared;
            }
        }

        return 0;
    }

    private static int Compare(long key, long other, bool descending)
    {
        bool isTurned = descending && key != StoredColumn.MissingRank && other != StoredColumn.MissingRank;
        return isTurned ? other.CompareTo(key) : key.CompareTo(other);
    }

    private static int Compare(Accumulator value, int group, int other, bool descending)
    {
        bool isMissing = value.IsMissing(group), isOtherMissing = value.IsMissing(other);
        return isMissing || isOtherMissing
            ? isMissing.CompareTo(isOtherMissing)
            : descending ? value.Compare(other, group) : value.Compare(group, other);
    }

    private int Link(int before, long key)
    {
        int link = links.Find(before, key);
        if (link == latestNode.Count)
        {
            latestNode.Add(-1);
        }

        return link;
    }
}
