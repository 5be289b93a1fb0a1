using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>
/// Binds filters to the snapshot and to a request's values, once an execution: operands become codes and ranges of codes, and a filter
/// whose nodes can be found from its far end becomes a set (<see cref="SetFinder"/>).
/// </summary>
internal sealed class FilterBinder : IDisposable
{
    private readonly PlanArguments arguments;
    private readonly SetFinder sets;
    private readonly Dictionary<Filter, RowTest> bound = new(ReferenceEqualityComparer.Instance);
    private readonly List<Follower> followers = [];
    private readonly List<RememberedTest> memories = [];

    public FilterBinder(Snapshot snapshot, PlanArguments arguments, RelationshipScope scope, Meter meter)
    {
        Snapshot = snapshot;
        Meter = meter;
        this.arguments = arguments;
        Scope = new Scope(snapshot.Relationships, scope.CitedOnly, arguments.Text(scope.AsOf));
        sets = new SetFinder(this);
    }

    public Snapshot Snapshot { get; }

    public Scope Scope { get; }

    public Meter Meter { get; }

    /// <summary>The value of a parameter.</summary>
    public object? Argument(int parameter) => arguments.Values[parameter];

    /// <summary>The nodes that satisfy a filter, found from its far end; null where that is not possible or costs too much.</summary>
    /// <param name="filter">A filter over nodes.</param>
    /// <param name="rows">How many nodes would be tested one by one otherwise.</param>
    public NodeSet? FindNodes(Filter filter, long rows) => sets.Find(filter, rows);

    /// <summary>Those of some nodes that are of a type.</summary>
    public NodeSet OfType(NodeSet nodes, EntityType type) => sets.OfType(nodes, type);

    /// <summary>A follower that lives as long as this binder.</summary>
    public Follower Follow(RelationshipHop hop) => Follow(hop.Path, hop.Target);

    public Follower Follow(PathExpression path, EntityType target)
    {
        var follower = Follower.Of(this, path, target);
        followers.Add(follower);
        return follower;
    }

    /// <summary>A test of the rows of a table.</summary>
    /// <param name="filter">A filter over rows of the table.</param>
    /// <param name="table">What the rows are.</param>
    /// <param name="rows">How many rows will be tested, as far as is known.</param>
    public RowTest Bind(Filter filter, Table table, long rows)
    {
        if (!bound.TryGetValue(filter, out RowTest? test))
        {
            test = BindNew(filter, table, rows);
            bound.Add(filter, test);
        }

        return test;
    }

    public void Dispose()
    {
        sets.Dispose();
        foreach (Follower follower in followers)
        {
            follower.Dispose();
        }

        foreach (RememberedTest memory in memories)
        {
            memory.Dispose();
        }
    }

    private RowTest BindNew(Filter filter, Table table, long rows)
        => filter switch
        {
            Always always => always.Value ? RowTest.Always : RowTest.Never,
            AllOf { Filters: [Filter only] } => Bind(only, table, rows),
            AllOf all => new AllTest([.. CheapestFirst(all).Select(part => Bind(part, table, rows))]),
            AnyOf { Filters: [Filter only] } => Bind(only, table, rows),
            AnyOf any => new AnyTest([.. any.Filters.Select(part => Bind(part, table, rows))]),
            Not not => new NotTest(Bind(not.Filter, table, rows)),
            OfType ofType => new TypeTest(Snapshot.Nodes.Types, MaskOf(ofType)),
            IsMissing missing => new MissingTest(table[missing.Property]),
            Compare compare => BindCompare(compare, table),
            SomeElement element => BindElement(element, table),
            Related related => BindRelated(related, table, rows),
            CountRelated count => BindCount(count),
            _ => throw new InvalidOperationException($"The embedded engine does not know the filter {filter.GetType().Name}."),
        };

    // Order does not change what is true; a look at a column is cheaper than a walk.
    private static IEnumerable<Filter> CheapestFirst(AllOf all) => all.Filters.OrderBy(Weight);

    private static int Weight(Filter filter)
        => filter switch
        {
            Related { Hop: RelationshipHop } or CountRelated => 100,
            AllOf all => all.Filters.IsEmpty ? 0 : all.Filters.Max(Weight),
            AnyOf any => any.Filters.IsEmpty ? 0 : any.Filters.Max(Weight),
            Not not => Weight(not.Filter),
            SomeElement or Related => 20,
            Compare { Comparison: Comparison.Contains or Comparison.EndsWith } => 10,
            _ => 1,
        };

    private bool[] MaskOf(OfType ofType)
    {
        var mask = new bool[Snapshot.Ontology.NodeTypes.Length];
        foreach (NodeType type in ofType.Types)
        {
            mask[type.Ordinal] = true;
        }

        return mask;
    }

    private RowTest BindCompare(Compare compare, Table table)
    {
        object? operand = Argument(compare.Operand);
        if (operand is null)
        {
            return compare.Comparison == Comparison.Equal ? new MissingTest(table[compare.Property]) : RowTest.Never;
        }

        // Nothing is one of no values, of whatever kind they would have been.
        if (operand is Array { Length: 0 })
        {
            return RowTest.Never;
        }

        return ReferenceEquals(table, Snapshot.Nodes) && sets.FindIds(compare) is { } nodes
            ? new MemberTest(nodes)
            : table[compare.Property].Compare(compare.Comparison, operand);
    }

    private RowTest BindElement(SomeElement element, Table table)
    {
        var column = (TextListColumn)table[element.Property];
        var elements = new ElementTable(column.Elements(element.Property.Kind == PropertyKind.PartialDate));
        return Quantified(element.Quantifier, element.Element, elements, 1, inner => new SomeInListTest(column.Lists, inner));
    }

    private RowTest BindRelated(Related related, Table table, long rows)
    {
        switch (related.Hop)
        {
            case SourcesHop:
                return Quantified(
                    related.Quantifier, related.Inner, Snapshot.Sources, rows, inner => new SomeInListTest(table.Citations, inner));
            case MetricsHop:
                return Quantified(
                    related.Quantifier, related.Inner, Snapshot.Metrics, rows, inner => new SomeMetricTest(Snapshot.Metrics, inner));
            default:
                var hop = (RelationshipHop)related.Hop;
                if (related.Quantifier == Quantifier.Some && FindNodes(related, rows) is { } nodes)
                {
                    return new MemberTest(nodes);
                }

                long reached = (long)(rows * Estimates.Degree(Snapshot, hop.Path));
                bool walksOn = Estimates.Walked(Snapshot, related.Inner) > 0;
                return Quantified(
                    related.Quantifier,
                    related.Inner,
                    Snapshot.Nodes,
                    reached,
                    inner => new RelatedTest(Follow(hop), walksOn && inner is not MemberTest ? Remember(inner) : inner));
        }
    }

    private RememberedTest Remember(RowTest test)
    {
        var memory = new RememberedTest(test);
        memories.Add(memory);
        return memory;
    }

    private RowTest Quantified(Quantifier quantifier, Filter filter, Table table, long rows, Func<RowTest, RowTest> some)
    {
        RowTest inner = Bind(filter, table, rows);
        return quantifier switch
        {
            Quantifier.Some => some(inner),
            Quantifier.None => new NotTest(some(inner)),
            _ => new NotTest(some(new NotTest(inner))),
        };
    }

    private RowTest BindCount(CountRelated count)
    {
        object? operand = Argument(count.Operand);
        return operand is null or Array { Length: 0 }
            ? RowTest.Never
            : new CountTest(new NeighbourCount(Follow(count.Hop)), count.Comparison, operand as long[] ?? [(long)operand]);
    }
}
