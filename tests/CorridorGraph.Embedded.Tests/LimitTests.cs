using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded.Tests;

public class LimitTests
{
    private static readonly string[] Four = ["a", "b", "c", "d"];

    [Fact]
    public void A_list_over_its_limit_quotes_setting_limit_count_and_way_on()
    {
        var question = new Question();
        question.Scan("Firm");
        Diagnostic fault = question.Fault(new SmallGraph().Firms(Four).Engine(new QueryLimits { MaxListRows = 3 }));
        Assert.Equal(EngineCodes.ListTooLong, fault.Code);
        Assert.Equal(
            "This list has 4 rows; the limit is 3 (Query:MaxListRows). "
            + "Ask for a page with first, up to 3, and skip, or narrow it with where.",
            fault.Message);
        Assert.Equal(["all"], fault.Path);
    }

    [Fact]
    public void A_connection_has_a_limit_of_its_own_that_its_count_alone_does_not_meet()
    {
        EmbeddedEngine engine = new SmallGraph().Firms(Four).Engine(new QueryLimits { MaxConnectionEdges = 3 });
        var question = new Question();
        question.Scan("Firm", null, new Page { IsConnection = true });
        Diagnostic fault = question.Fault(engine);
        Assert.Equal(EngineCodes.ConnectionTooLong, fault.Code);
        Assert.Contains("has 4 edges; the limit is 3 (Query:MaxConnectionEdges)", fault.Message, StringComparison.Ordinal);

        var count = new Question();
        count.Scan("Firm", null, new Page { IsConnection = true, NeedsRows = false, NeedsTotalCount = true });
        using IPlanRows rows = count.Rows(engine);
        Assert.Equal(4, rows.TotalCount(0, 0));

        var page = new Question();
        page.Scan("Firm", null, new Page(First: page.Value(3L)) { IsConnection = true, NeedsTotalCount = true });
        using IPlanRows three = page.Rows(engine);
        Assert.Equal((3, 4), (three.Rows(0, 0).Count, three.TotalCount(0, 0)));
    }

    [Fact]
    public void An_ordered_list_meets_the_same_limit()
    {
        var question = new Question();
        question.Scan("Firm", null, null, new ByProperty(SmallGraph.Property("name"), Descending: true));
        Diagnostic fault = question.Fault(new SmallGraph().Firms(Four).Engine(new QueryLimits { MaxListRows = 3 }));
        Assert.Contains("This list has 4 rows; the limit is 3", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_over_its_limit_names_the_field_that_went_over()
    {
        SmallGraph graph = new SmallGraph().Firms(Four).Tied("OWNS", "a", "b").Tied("OWNS", "a", "c");
        var question = new Question();
        question.Hop(question.Scan("Firm"), SmallGraph.Hop("OWNS", Direction.Out), distinct: true);
        Diagnostic fault = question.Fault(graph.Engine(new QueryLimits { MaxAnswerRows = 5 }));
        Assert.Equal(EngineCodes.AnswerTooLarge, fault.Code);
        Assert.Contains("at least 6 rows; the limit is 5 (Query:MaxAnswerRows)", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["all", "hop"], fault.Path);
    }

    [Fact]
    public void Time_that_is_up_stops_the_work()
    {
        SmallGraph graph = Crowd();
        var question = new Question();
        question.Scan("Firm", question.Where("name", Comparison.Contains, "nothing"));
        var time = new LeapingTime(TimeSpan.FromSeconds(6));
        Diagnostic fault = question.Fault(graph.Engine(null, time));
        Assert.Equal(EngineCodes.TimeUp, fault.Code);
        Assert.Contains("stopped after 12 s; the limit is 10 s (Query:QueryTimeout)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_caller_who_has_left_stops_the_work()
    {
        var question = new Question();
        question.Scan("Firm");
        using var left = new CancellationTokenSource();
        left.Cancel();
        Assert.Throws<OperationCanceledException>(() => question.Ask(Crowd().Engine(), left.Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_a_caller_who_leaves_midway_little_more_is_looked_at(bool isOrdered)
    {
        var question = new Question();
        SortKey[] order = isOrdered ? [new ByProperty(SmallGraph.Property("name"), Descending: true)] : [];
        question.Scan("Firm", isOrdered ? null : question.Where("id", Comparison.StartsWith, "f"),
            new Page(First: question.Value(1L)) { NeedsTotalCount = true }, order);
        using var caller = new CancellationTokenSource();
        Meter? meter = null;
        long before = 0;
        var time = new WatchedTime(looks =>
        {
            if (looks == 3)
            {
                before = meter!.Nodes;
                caller.Cancel();
            }
        });
        meter = new Meter(new QueryLimits(), time, caller.Token);
        using var execution = new Execution(Crowd(40_000).Engine().Snapshot, question.Arguments(), meter.Limits, meter);
        Assert.Throws<OperationCanceledException>(() => execution.Run(question.Plan()));
        Assert.InRange(before, 1, 20_000);
        Assert.InRange(meter.Nodes - before, 0, Meter.LooksBetweenChecks + TopRows.RowsAtOnce);
    }

    private static SmallGraph Crowd(int firms) => new SmallGraph().Firms([.. Enumerable.Range(0, firms).Select(i => $"f{i:D5}")]);

    private static SmallGraph Crowd() => Crowd(10_000);

    /// <summary>Time that leaps forward each time somebody looks.</summary>
    private sealed class LeapingTime(TimeSpan leap) : TimeProvider
    {
        private long looks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => looks++ * leap.Ticks;
    }

    /// <summary>Time that stands still and tells how often it was looked at.</summary>
    private sealed class WatchedTime(Action<int> looked) : TimeProvider
    {
        private int looks;

        public override long GetTimestamp()
        {
            looked(++looks);
            return 0;
        }
    }
}
