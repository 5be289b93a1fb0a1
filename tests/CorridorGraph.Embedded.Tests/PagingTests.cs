using CorridorGraph.Plan;

namespace CorridorGraph.Embedded.Tests;

public class PagingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Missing_values_come_last_whichever_way_the_order_runs(bool descending)
    {
        SmallGraph graph = new SmallGraph().Entity("Firm", "a").Entity("Firm", "c")
            .Entity("Firm", "b", ("employees", 1L), ("score", -0.5), ("founded", "2017"))
            .Entity("Firm", "d", ("employees", 2L), ("score", 3.0), ("founded", "2018")).Entity("Firm", "e", ("employees", 2L));
        foreach (string property in (string[])["employees", "score", "founded"])
        {
            var question = new Question();
            question.Scan("Firm", null, null, new ByProperty(SmallGraph.Property(property), descending));
            string expected = (property, descending) switch
            {
                ("employees", true) => "d e b a c",
                ("employees", false) => "b d e a c",
                (_, true) => "d b a c e",
                (_, false) => "b d a c e",
            };
            Assert.Equal(expected, question.Ids(graph.Engine()));
        }
    }

    [Fact]
    public void A_cursor_of_a_row_that_has_vanished_still_marks_its_place()
    {
        SmallGraph whole = new SmallGraph()
            .Entity("Firm", "a", ("nameEn", "x")).Entity("Firm", "b", ("nameEn", "y")).Entity("Firm", "c", ("nameEn", "z"));
        SmallGraph later = new SmallGraph().Entity("Firm", "a", ("nameEn", "x")).Entity("Firm", "c", ("nameEn", "z"));
        SortKey[][] orders =
        [
            [],
            [new ByProperty(SmallGraph.Property("nameEn"), false)],
            [new ByProperty(SmallGraph.Property("nameEn"), true)],
        ];
        foreach (SortKey[] order in orders)
        {
            var all = new Question();
            all.Scan("Firm", null, null, order);
            using IPlanRows rows = all.Rows(whole.Engine());
            CursorKey vanished = Question.Key(rows, 0, 1);

            var after = new Question();
            after.Scan("Firm", null, new Page(First: after.Value(5L), After: after.Value(vanished)), order);
            using IPlanRows following = after.Rows(later.Engine());
            bool descending = order.Length > 0 && order[0].Descending;
            Assert.Equal(descending ? "a" : "c", Question.Column(following, 0, 0, 0));
            Assert.True(following.HasPreviousPage(0, 0));
            Assert.False(following.HasNextPage(0, 0));

            var before = new Question();
            before.Scan("Firm", null, new Page(Last: before.Value(5L), Before: before.Value(vanished)), order);
            using IPlanRows preceding = before.Rows(later.Engine());
            Assert.Equal(descending ? "c" : "a", Question.Column(preceding, 0, 0, 0));
            Assert.False(preceding.HasPreviousPage(0, 0));
            Assert.True(preceding.HasNextPage(0, 0));
        }
    }

    [Fact]
    public void Before_and_last_walk_backwards_and_give_rows_forwards()
    {
        SmallGraph graph = new SmallGraph().Firms("a", "b", "c", "d", "e");
        var question = new Question();
        question.Scan("Firm", null, new Page(Last: question.Value(2L)));
        using IPlanRows last = question.Rows(graph.Engine());
        Assert.Equal("d e", Question.Column(last, 0, 0, 0));
        Assert.True(last.HasPreviousPage(0, 0));

        var previous = new Question();
        previous.Scan("Firm", null, new Page(Last: previous.Value(2L), Before: previous.Value(Question.Key(last, 0, 0))));
        Assert.Equal("b c", previous.Ids(graph.Engine()));
    }

    [Fact]
    public void An_empty_page_tells_of_the_rows_on_both_sides_of_its_place()
    {
        SmallGraph graph = new SmallGraph().Firms("a", "b");
        var question = new Question();
        question.Scan("Firm", null, new Page(First: question.Value(0L)) { NeedsTotalCount = true });
        using IPlanRows rows = question.Rows(graph.Engine());
        Assert.Equal((0, 2), (rows.Rows(0, 0).Count, rows.TotalCount(0, 0)));
        Assert.Equal((true, false), (rows.HasNextPage(0, 0), rows.HasPreviousPage(0, 0)));

        var none = new Question();
        none.Scan("Incubator", null, new Page(First: none.Value(0L)));
        using IPlanRows nothing = none.Rows(graph.Engine());
        Assert.False(nothing.HasNextPage(0, 0));
    }

    [Fact]
    public void A_cursor_of_another_form_is_refused()
    {
        SmallGraph graph = new SmallGraph().Firms("a", "b");
        object?[][] wrong = [[1L], [null], ["a", "b"], []];
        foreach (object?[] values in wrong)
        {
            var question = new Question();
            question.Scan("Firm", null, new Page(First: question.Value(1L), After: question.Value(new CursorKey([.. values]))));
            Ontology.Diagnostic fault = question.Fault(graph.Engine());
            Assert.Equal(EngineCodes.CursorDoesNotFit, fault.Code);
            Assert.Contains("cursor given as after", fault.Message, StringComparison.Ordinal);
        }
    }
}
