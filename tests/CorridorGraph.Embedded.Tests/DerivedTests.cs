using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded.Tests;

[Collection(Alone.Name)]
public class DerivedTests
{
    private static readonly RelationshipHop Holds = SmallGraph.Derived("HOLDS", Direction.Out);
    private static readonly RelationshipHop HeldBy = SmallGraph.Derived("HOLDS", Direction.In);
    private static readonly RelationshipHop Stems = SmallGraph.Derived("STEMS", Direction.Out);

    [Fact]
    public void Each_pair_is_tied_once_and_a_node_with_itself_by_a_cycle_only()
    {
        SmallGraph graph = new SmallGraph().Firms("a", "b", "c", "d")
            .Tied("OWNS", "a", "b").Tied("OWNS", "a", "b", "2017").Tied("OWNS", "b", "c").Tied("OWNS", "a", "c").Tied("OWNS", "c", "b");
        Assert.Equal("b c", Hopped(graph, Holds, "a"));
        Assert.Equal("b c", Hopped(graph, Holds, "b"));
        Assert.Equal("a b c", Hopped(graph, HeldBy, "b"));
        Assert.Equal("", Hopped(graph, Holds, "d"));
    }

    [Fact]
    public void A_walk_passes_by_nodes_of_the_given_type_and_begins_and_ends_at_any()
    {
        SmallGraph graph = new SmallGraph().Firms("f")
            .Entity("Laboratory", "lab").Entity("University", "uni").Entity("University", "region")
            .Tied("SPUN_OUT_OF", "f", "lab").Tied("OWNS", "uni", "lab").Tied("OWNS", "region", "uni");
        Assert.Equal("lab uni", Hopped(graph, Stems, "f"));
    }

    [Fact]
    public void A_path_inside_another_passes_by_its_own_type_only_between_its_own_ends()
    {
        SmallGraph graph = new SmallGraph().Firms("f", "x", "y")
            .Entity("Laboratory", "lab").Entity("University", "uni").Entity("University", "region")
            .Tied("SPUN_OUT_OF", "f", "lab").Tied("OWNS", "uni", "lab").Tied("OWNS", "uni", "x")
            .Tied("OWNS", "region", "uni").Tied("OWNS", "region", "y");
        Assert.Equal("lab x", Hopped(graph, SmallGraph.Derived("SHARES", Direction.Out), "f"));
    }

    [Fact]
    public void A_connection_gives_nodes_that_cursors_tell_by_id()
    {
        SmallGraph graph = new SmallGraph().Firms("a", "b", "c")
            .Tied("OWNS", "a", "b", "2017").Tied("OWNS", "b", "c").Tied("OWNS", "a", "c");
        var question = new Question();
        question.Hop(question.LookUp("Firm", "a"), Holds, distinct: false, new Page(First: question.Value(1L)) { NeedsTotalCount = true });
        using IPlanRows rows = question.Rows(graph.Engine());
        Assert.Equal("""["b"]""", Question.Column(rows, 1, 0, 1));
        Assert.Equal(2, rows.TotalCount(1, 0));
        Assert.True(rows.HasNextPage(1, 0));
    }

    [Fact]
    public void Every_relationship_of_the_path_is_held_to_date_and_confidence()
    {
        SmallGraph graph = new SmallGraph().Firms("a", "b", "c", "d")
            .Tied("OWNS", "a", "b", "2017").Tied("OWNS", "b", "c", "2019").Tied("OWNS", "b", "d", inferred: true);
        Assert.Equal("b d", Hopped(graph, Holds, "a", asOf: "2018"));
        Assert.Equal("b", Hopped(graph, Holds, "a", asOf: "2018", citedOnly: true));
    }

    [Fact]
    public void A_chain_is_followed_to_its_end_up_to_the_limit_and_refused_after_it()
    {
        SmallGraph graph = Chain(10);
        Assert.Equal("n00001 n00002 n00003 n00004 n00005 n00006 n00007 n00008 n00009 n00010",
            Hopped(graph, Holds, "n00000", new QueryLimits { MaxDerivedHops = 10 }));
        Diagnostic fault = Asked(Holds, "n00000").Fault(graph.Engine(new QueryLimits { MaxDerivedHops = 9 }));
        Assert.Equal(EngineCodes.PathTooLong, fault.Code);
        Assert.Equal(
            "HOLDS follows a chain of more than 9 relationships; the limit is 9 (Query:MaxDerivedHops). "
            + "Raise the limit, or ask from a node that is nearer.",
            fault.Message);
        Assert.Equal("n00009 n00010", Hopped(graph, Holds, "n00008", new QueryLimits { MaxDerivedHops = 2 }));
    }

    [Fact]
    public void A_cycle_as_long_as_the_limit_has_nothing_new_after_it()
    {
        SmallGraph graph = Chain(4).Tied("OWNS", "n00004", "n00000");
        Assert.Equal("n00000 n00001 n00002 n00003 n00004", Hopped(graph, Holds, "n00000", new QueryLimits { MaxDerivedHops = 5 }));
    }

    [Fact]
    public void A_chain_of_ten_thousand_is_walked_from_either_end_and_explained()
    {
        const int Length = 10_000;
        SmallGraph graph = Chain(Length);
        EmbeddedEngine engine = graph.Engine(new QueryLimits { MaxDerivedHops = Length, MaxListRows = 20_000 });
        var count = new Question();
        count.Hop(count.LookUp("Firm", "n00000"), Holds, distinct: true);
        using IPlanRows forwards = count.Rows(engine);
        Assert.Equal(Length, forwards.Rows(1, 0).Count);
        Assert.Equal(Length, forwards.Work.Relationships);

        var question = new Question();
        var holdsLast = new Related(Holds, Quantifier.Some, question.IdIs("n10000"));
        ScanNodes scan = question.Scan("Firm", new AllOf([question.IdIs("n00000"), holdsLast]));
        Evidence.Add(question, new ExplainFilter(null) { Ordinal = 0, Path = "all.evidence", Parent = scan });
        using IPlanRows rows = question.Rows(engine);
        Assert.Equal(Length, rows.Rows(3, 0).Count);
        Assert.Equal(Length + 1, rows.Rows(2, 0).Count);

        Diagnostic refused = Asked(Holds, "n00000").Fault(graph.Engine(new QueryLimits()));
        Assert.Contains("more than 32 relationships; the limit is 32", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_is_walked_backwards_once_from_all_its_ends()
    {
        // A hundred ends own nothing but the same long chain's last node: one walk back sees the chain once.
        SmallGraph graph = Chain(500);
        for (int i = 0; i < 100; i++)
        {
            graph.Firms($"end{i:D2}").Tied("OWNS", "n00500", $"end{i:D2}");
        }

        var question = new Question();
        Filter ends = question.Where("id", Comparison.In, Enumerable.Range(0, 100).Select(i => $"end{i:D2}").ToArray());
        question.Scan("Firm", new Related(Holds, Quantifier.Some, ends));
        using IPlanRows rows = question.Rows(graph.Engine());
        Assert.Equal(501, rows.Rows(0, 0).Count);
        Assert.InRange(rows.Work.Relationships, 600, 700);
    }

    [Fact]
    public void What_is_not_tied_to_the_end_is_not_looked_at()
    {
        SmallGraph graph = Chain(5);
        for (int i = 0; i < 5_000; i++)
        {
            graph.Firms($"x{i}", $"y{i}").Tied("OWNS", $"x{i}", $"y{i}");
        }

        foreach (Page page in (Page[])[Page.All, new Page { NeedsRows = false, NeedsTotalCount = true }])
        {
            var question = new Question();
            question.Scan("Firm", new Related(Holds, Quantifier.Some, question.IdIs("n00005")), page);
            using IPlanRows rows = question.Rows(graph.Engine());
            Assert.Equal(5, page.NeedsRows ? rows.Rows(0, 0).Count : rows.TotalCount(0, 0));
            Assert.InRange(rows.Work.Relationships, 1, 10);
        }
    }

    [Fact]
    public void Ways_that_meet_are_looked_at_once()
    {
        // Twelve layers of ten: ten to the power of twelve ways.
        SmallGraph graph = Layers(12, 10);
        using IPlanRows rows = Asked(Holds, "start").Rows(graph.Engine());
        Assert.Equal(120, rows.Rows(1, 0).Count);
        Assert.Equal(10 + (11 * 100), rows.Work.Relationships);
    }

    [Fact]
    public void The_bytes_that_a_walk_takes_do_not_grow_with_the_walks()
    {
        EmbeddedEngine engine = Chain(2_000).Engine(new QueryLimits { MaxDerivedHops = 2_000 });
        long few = Allocated(engine, 10), many = Allocated(engine, 1_000);
        Assert.InRange(many - few, -512, 512);
    }

    private static long Allocated(EmbeddedEngine engine, long first)
    {
        var question = new Question();
        ScanNodes scan = question.Scan("Firm", null, new Page(First: question.Value(first)));
        question.Hop(scan, HeldBy, distinct: false, new Page { NeedsRows = false, NeedsTotalCount = true });
        long taken = 0;
        for (int round = 0; round < 4; round++)
        {
            TraversalPlan plan = question.Plan();
            PlanArguments arguments = question.Arguments();
            long before = GC.GetAllocatedBytesForCurrentThread();
            ValueTask<Outcome<IPlanRows>> asked = engine.ExecuteAsync(plan, arguments, CancellationToken.None);
            using IPlanRows? rows = asked.IsCompletedSuccessfully ? asked.Result.Value : null;
            taken = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal(first - 1, rows!.TotalCount(1, (int)first - 1));
        }

        return taken;
    }

    /// <summary>A start that owns all of the first layer, each of which owns all of the next, and so on.</summary>
    internal static SmallGraph Layers(int layers, int width)
    {
        SmallGraph graph = new SmallGraph().Firms("start");
        for (int layer = 0; layer < layers; layer++)
        {
            for (int i = 0; i < width; i++)
            {
                graph.Firms($"l{layer:D2}-{i:D2}");
                for (int j = 0; j < (layer == 0 ? 1 : width); j++)
                {
                    graph.Tied("OWNS", layer == 0 ? "start" : $"l{layer - 1:D2}-{j:D2}", $"l{layer:D2}-{i:D2}");
                }
            }
        }

        return graph;
    }

    private static SmallGraph Chain(int length)
    {
        SmallGraph graph = new SmallGraph().Firms([.. Enumerable.Range(0, length + 1).Select(i => $"n{i:D5}")]);
        for (int i = 0; i < length; i++)
        {
            graph.Tied("OWNS", $"n{i:D5}", $"n{i + 1:D5}");
        }

        return graph;
    }

    private static Question Asked(RelationshipHop hop, string id, string? asOf = null, bool citedOnly = false)
    {
        var question = new Question();
        ExpandHop step = question.Hop(question.LookUp("Entity", id), hop, distinct: true);
        question.Replace(step with { Scope = new RelationshipScope(asOf is null ? null : question.Value(asOf), citedOnly) });
        return question;
    }

    private static string Hopped(
        SmallGraph graph, RelationshipHop hop, string id, QueryLimits? limits = null, string? asOf = null, bool citedOnly = false)
        => Asked(hop, id, asOf, citedOnly).Ids(graph.Engine(limits), 1);
}
