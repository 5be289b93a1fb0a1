using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded.Tests;

[Collection(Alone.Name)]
public class WorkTests
{
    [Theory]
    [InlineData(100)]
    [InlineData(5_000)]
    public void The_flagship_looks_only_at_what_ties_the_answer_to_the_university(int unrelated)
    {
        // Ten relationships tie the answer: 2 OWNS, 4 SPUN_OUT_OF, 4 HATCHES.
        SmallGraph graph = Corridor(unrelated);
        foreach (Page page in (Page[])[Page.All, new Page(First: 0) { NeedsTotalCount = true }])
        {
            var question = new Question();
            question.Value(20L);
            question.Scan("Incubator", Flagship(question), page);
            using IPlanRows rows = question.Rows(graph.Engine());
            Assert.Equal("inc0 inc1", Question.Column(rows, 0, 0, 0));
            Assert.InRange(rows.Work.Relationships, 1, 30);
            Assert.InRange(rows.Work.Nodes, 1, 30);
        }
    }

    [Fact]
    public void The_flagship_within_a_hop_starts_at_the_university_too()
    {
        SmallGraph graph = Corridor(5_000);
        var question = new Question();
        ScanNodes scan = question.Scan("University", question.IdIs("zother"));
        ExpandHop hop = question.Hop(scan, SmallGraph.Hop("OWNS", Direction.Out, "Incubator"), distinct: true);
        question.Replace(hop with { Where = Flagship(question) });
        graph.Tied("OWNS", "zother", "inc1").Tied("OWNS", "zother", "other1");
        using IPlanRows rows = question.Rows(graph.Engine());
        Assert.Equal("inc1", Question.Column(rows, 1, 0, 0));
        Assert.InRange(rows.Work.Relationships, 1, 30);
    }

    [Fact]
    public void A_filter_is_not_turned_round_where_its_far_end_is_a_crowd()
    {
        SmallGraph graph = new SmallGraph().Entity("University", "hub").Firms("f", "g")
            .Tied("OWNS", "f", "g").Tied("SPUN_OUT_OF", "g", "hub");
        for (int i = 0; i < 5_000; i++)
        {
            graph.Firms($"x{i}").Tied("SPUN_OUT_OF", $"x{i}", "hub");
        }

        var question = new Question();
        ExpandHop hop = question.Hop(question.LookUp("Firm", "f"), SmallGraph.Hop("OWNS", Direction.Out), distinct: true);
        question.Replace(hop with
        {
            Where = new Related(SmallGraph.Hop("SPUN_OUT_OF", Direction.Out), Quantifier.Some, question.IdIs("hub")),
        });
        using IPlanRows rows = question.Rows(graph.Engine());
        Assert.Equal("g", Question.Column(rows, 1, 0, 0));
        Assert.InRange(rows.Work.Relationships, 1, 300);
    }

    [Fact]
    public void A_first_page_stops_early()
    {
        SmallGraph graph = Corridor(5_000);
        var question = new Question();
        question.Scan("Firm", question.Where("name", Comparison.StartsWith, "Name"), new Page(First: question.Value(10L)));
        using IPlanRows rows = question.Rows(graph.Engine());
        Assert.Equal(10, rows.Rows(0, 0).Count);
        Assert.True(rows.HasNextPage(0, 0));
        Assert.InRange(rows.Work.Nodes, 1, 12);
    }

    [Fact]
    public void A_first_page_of_what_nearly_all_satisfy_does_not_go_through_the_crowd()
    {
        SmallGraph graph = Corridor(5_000);
        var question = new Question();
        Filter where = new Related(SmallGraph.Hop("SPUN_OUT_OF", Direction.Out), Quantifier.Some, question.IdIs("labother"));
        question.Scan("Firm", where, new Page(First: question.Value(10L)));
        using IPlanRows rows = question.Rows(graph.Engine());
        Assert.Equal(10, rows.Rows(0, 0).Count);
        Assert.InRange(rows.Work.Relationships, 1, 1_000);
    }

    [Fact]
    public void Ways_that_meet_are_not_walked_twice()
    {
        // Every firm is a peer of every other: without memory the walk would be 20 to the power of 6.
        SmallGraph graph = new SmallGraph().Firms([.. Enumerable.Range(0, 20).Select(i => $"f{i}")]);
        for (int i = 0; i < 400; i++)
        {
            graph.Tied("PEER_OF", $"f{i / 20}", $"f{i % 20}");
        }

        var question = new Question();
        Filter where = question.Where("name", Comparison.Equal, "nobody");
        for (int hop = 0; hop < 6; hop++)
        {
            where = new Related(SmallGraph.Hop("PEER_OF", Direction.Both), Quantifier.Some, where);
        }

        question.Scan("Firm", where);
        using IPlanRows rows = question.Rows(graph.Engine());
        Assert.Equal(0, rows.Rows(0, 0).Count);
        Assert.InRange(rows.Work.Relationships, 1, 6 * 20 * 40);
    }

    [Fact]
    public void The_bytes_that_an_execution_takes_do_not_grow_with_its_rows()
    {
        EmbeddedEngine engine = Corridor(5_000).Engine();
        long few = Allocated(engine, 10), many = Allocated(engine, 4_000);
        Assert.InRange(many - few, -512, 512);
        Assert.InRange(many, 0, 8 * 1024);
    }

    private static long Allocated(EmbeddedEngine engine, long first)
    {
        var question = new Question();
        ScanNodes scan = question.Scan(
            "Firm",
            question.Where("name", Comparison.Contains, "other"),
            new Page(First: question.Value(first)),
            new ByProperty(SmallGraph.Property("name"), Descending: true));
        ExpandHop hop = question.Hop(scan, SmallGraph.Hop("HATCHES", Direction.In), distinct: true);
        question.Hop(hop, SmallGraph.Hop("OWNS", Direction.Both), distinct: false, new Page(First: question.Value(2L)));
        TraversalPlan plan = question.Plan();
        PlanArguments arguments = question.Arguments();
        using var output = new JsonBuffer(1 << 20);
        long taken = 0;
        for (int round = 0; round < 4; round++)
        {
            output.Truncate(0);
            long before = GC.GetAllocatedBytesForCurrentThread();
            ValueTask<Outcome<IPlanRows>> asked = engine.ExecuteAsync(plan, arguments, CancellationToken.None);
            using IPlanRows? rows = asked.IsCompletedSuccessfully ? asked.Result.Value : null;
            RowRange range = rows!.Rows(0, 0);
            for (int row = range.Start; row < range.End; row++)
            {
                rows.Write(0, row, 0, output);
                rows.Write(0, row, 1, output);
            }

            taken = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal(first, range.Count);
        }

        return taken;
    }

    private static Related Flagship(Question question)
        => new(SmallGraph.Hop("HATCHES", Direction.Out, "Firm"), Quantifier.Some,
            new Related(SmallGraph.Hop("SPUN_OUT_OF", Direction.Out), Quantifier.Some,
                new Related(SmallGraph.Hop("OWNS", Direction.In), Quantifier.Some, question.IdIs("uni"))));

    private static SmallGraph Corridor(int unrelated)
    {
        SmallGraph graph = new SmallGraph().Entity("University", "uni").Entity("University", "zother")
            .Entity("Laboratory", "lab0").Entity("Laboratory", "lab1").Entity("Laboratory", "labother")
            .Tied("OWNS", "uni", "lab0").Tied("OWNS", "uni", "lab1").Tied("OWNS", "zother", "labother")
            .Entity("Incubator", "inc0").Entity("Incubator", "inc1").Entity("Incubator", "other0").Entity("Incubator", "other1");
        for (int i = 0; i < 4; i++)
        {
            graph.Firms($"firm{i}").Tied("SPUN_OUT_OF", $"firm{i}", $"lab{i % 2}").Tied("HATCHES", $"inc{i % 2}", $"firm{i}");
        }

        for (int i = 0; i < unrelated; i++)
        {
            graph.Firms($"other-firm{i}")
                .Tied("SPUN_OUT_OF", $"other-firm{i}", "labother").Tied("HATCHES", $"other{i % 2}", $"other-firm{i}");
        }

        return graph;
    }
}
