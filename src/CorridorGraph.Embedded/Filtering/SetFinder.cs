using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>
/// Finds the nodes that satisfy a filter from its far end: from ids backwards along the relationships. "Incubators that hatch firms of
/// this university" then looks at what ties them to the university, however large the graph. Gives up where that would look at more than
/// testing the rows one by one.
/// </summary>
internal sealed class SetFinder(FilterBinder binder) : IDisposable
{
    private const long LeastAllowance = 256;
    private const int FewToSort = 64;

    private readonly Dictionary<Filter, NodeSet> found = new(ReferenceEqualityComparer.Instance);
    private readonly List<NodeSet> rented = [];
    private NodeMarks? marks;
    private long allowance;

    /// <summary>The nodes of any type that satisfy the filter, or null.</summary>
    public NodeSet? Find(Filter filter, long rows)
    {
        if (!CanFind(filter))
        {
            return null;
        }

        allowance = Math.Max(LeastAllowance, (long)(rows * (1 + Estimates.Walked(binder.Snapshot, filter))));
        return Find(filter)?.Seal();
    }

    /// <summary>The nodes that a comparison of ids names, former ids included; null for any other comparison.</summary>
    public NodeSet? FindIds(Compare compare)
    {
        if (!compare.Property.IsId || binder.Argument(compare.Operand) is not { } operand)
        {
            return null;
        }

        NodeSet nodes;
        switch (compare.Comparison)
        {
            case Comparison.Equal:
                nodes = Rent();
                AddById(nodes, (string)operand);
                return nodes;
            case Comparison.In:
                nodes = Rent();
                foreach (string id in (string[])operand)
                {
                    AddById(nodes, id);
                }

                return nodes.Seal();
            default:
                return null;
        }
    }

    /// <summary>Those of some nodes that are of a type, in a set of their own.</summary>
    public NodeSet OfType(NodeSet nodes, EntityType type)
    {
        NodeSet kept = Rent();
        kept.AddAll(nodes);
        return kept.Keep(binder.Snapshot.Nodes.Types, binder.Snapshot.MaskOf(type));
    }

    public void Dispose()
    {
        foreach (NodeSet set in rented)
        {
            set.Dispose();
        }

        marks?.Dispose();
    }

    // Whether ids stand at the far end of it; sees the form only.
    private static bool CanFind(Filter filter)
        => filter switch
        {
            Always always => !always.Value,
            Compare compare => compare.NamesIds,
            AnyOf any => any.Filters.All(CanFind),
            AllOf all => all.Filters.Any(CanFind),
            Related { Quantifier: Quantifier.Some, Hop: RelationshipHop } related => CanFind(related.Inner),
            _ => false,
        };

    private NodeSet? Find(Filter filter)
    {
        if (found.TryGetValue(filter, out NodeSet? known))
        {
            return known;
        }

        NodeSet? nodes = filter switch
        {
            Always { Value: false } => Rent(),
            Compare compare => FindIds(compare),
            AnyOf any => FindAny(any),
            AllOf all => FindAll(all),
            Related { Quantifier: Quantifier.Some, Hop: RelationshipHop hop } related => FindRelated(hop, related.Inner),
            _ => null,
        };
        if (nodes is not null)
        {
            found.Add(filter, nodes);
        }

        return nodes;
    }

    private NodeSet? FindAny(AnyOf any)
    {
        NodeSet union = Rent();
        foreach (Filter part in any.Filters)
        {
            if (Find(part) is not { } nodes)
            {
                return null;
            }

            union.AddAll(nodes);
        }

        return union.Seal();
    }

    // The smallest set that any part gives; the other parts are tested on its nodes.
    private NodeSet? FindAll(AllOf all)
    {
        Filter? source = null;
        NodeSet? smallest = null;
        foreach (Filter part in all.Filters)
        {
            if (CanFind(part) && Find(part) is { } nodes && (smallest is null || nodes.Count < smallest.Count))
            {
                (source, smallest) = (part, nodes);
            }
        }

        if (smallest is null)
        {
            return null;
        }

        NodeSet kept = Rent();
        kept.AddAll(smallest);
        long left = allowance;
        foreach (Filter part in all.Filters)
        {
            if (!ReferenceEquals(part, source))
            {
                kept.Keep(binder.Bind(part, binder.Snapshot.Nodes, kept.Count));
            }
        }

        allowance = left;
        return kept;
    }

    private NodeSet? FindRelated(RelationshipHop hop, Filter inner)
    {
        if (Find(inner) is not { } ends)
        {
            return null;
        }

        NodeSet starts = Rent();
        if (!binder.Follow(hop).Backwards(ends.Nodes, starts, ref allowance))
        {
            return null;
        }

        // Repeats would multiply with every hop. The order matters at the end only, and to sort is dearer than to mark.
        return starts.Count <= FewToSort ? starts.Seal() : starts.Distinct(marks ??= new NodeMarks(binder.Snapshot.Nodes));
    }

    private void AddById(NodeSet nodes, string id)
    {
        if (binder.Snapshot.Nodes.Find(id) is >= 0 and int node)
        {
            nodes.Add(node);
        }
    }

    private NodeSet Rent()
    {
        var set = new NodeSet();
        rented.Add(set);
        return set;
    }
}
