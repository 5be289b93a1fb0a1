using System.Text;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.GraphQL.Tests;

/// <summary>A caller sees its own changes, though the copy that answers may lag behind the one that was changed.</summary>
public sealed class BookmarkTests
{
    private const string Question = """{ firm(id: "f-alpha") { employees } graphVersion changes { what } }""";

    private readonly GraphQLService service;

    public BookmarkTests()
    {
        var cases = TestService.Cases;
        var store = new LaggingStore(new MemoryStore(cases.Ontology, cases.Facts), new MemoryStore(cases.Ontology, cases.Facts));
        service = GraphQLService.Create(cases.Ontology, store, new QueryLimits(), store);
    }

    [Fact]
    public async Task The_answer_to_a_mutation_shows_its_change_and_says_what_to_come_after()
        => Assert.Equal(
            ("""{"data":{"upsertFirms":{"firms":[{"employees":5}]}}}""", "FB:2"),
            await AskAsync("""mutation { upsertFirms(rows: [{ id: "f-alpha", employees: 5 }]) { firms { employees } } }"""));

    [Fact]
    public async Task A_question_that_comes_after_a_change_shows_it_and_any_other_may_not()
    {
        var (before, _) = await AskAsync(Question);
        var (_, bookmark) = await AskAsync(Change(5));
        Assert.Equal((before, ""), await AskAsync(Question));
        Assert.Equal(
            ("""{"data":{"firm":{"employees":5},"graphVersion":2,"changes":[{"what":"f-alpha"}]}}""", ""), await AskAsync(Question, bookmark));
    }

    [Fact]
    public async Task Each_change_of_a_request_comes_after_the_one_before_it()
        => Assert.Equal(
            ("""{"data":{"a":{"version":2},"b":{"version":3}}}""", "FB:3"),
            await AskAsync("mutation { a: upsertFirms(rows: [{ id: \"f-alpha\", employees: 5 }]) { version } "
                + "b: upsertFirms(rows: [{ id: \"f-alpha\", employees: 6 }]) { version } }"));

    [Fact]
    public async Task A_change_of_the_next_request_builds_on_the_one_before_it()
    {
        var (_, first) = await AskAsync(Change(5));
        var (_, second) = await AskAsync(Change(6), first);
        Assert.Equal(("FB:2", "FB:3"), (first, second));
    }

    [Fact]
    public async Task A_mutation_that_changed_nothing_gives_back_what_it_came_with()
    {
        var (_, first) = await AskAsync(Change(5));
        Assert.Equal(first, (await AskAsync(Change(5), first)).Bookmarks);
        Assert.Equal("", (await AskAsync("mutation { __typename }")).Bookmarks);
    }

    private static string Change(int employees) => $$"""mutation { upsertFirms(rows: [{ id: "f-alpha", employees: {{employees}} }]) { version } }""";

    private async Task<(string Text, string Bookmarks)> AskAsync(string query, params string[] after)
    {
        var request = TestService.Request(query) with { Curator = new Curator("ann"), After = after };
        using var answer = await service.RunAsync(request, TestContext.Current.CancellationToken);
        return (Encoding.UTF8.GetString(answer.Utf8.Span), string.Join(' ', answer.Bookmarks));
    }
}
