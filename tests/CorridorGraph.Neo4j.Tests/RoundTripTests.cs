using CorridorGraph.TestKit;

namespace CorridorGraph.Neo4j.Tests;

/// <summary>How often the server is asked: once a level; what belongs to what is looked up is asked for with it.</summary>
[Collection(LiveServer.Name)]
public sealed class RoundTripTests(LiveServer live)
{
    [Theory]
    [InlineData("{ firm(id: \"f-alpha\") { name } }", 1)]
    [InlineData("{ laboratory(id: \"lab-ai\") { name operatedBy { id } metrics { name } relationships { id } spinOffsAggregate { count } } }", 1)]
    [InlineData("{ laboratory(id: \"old-lab-ai\") { name operatedBy { id } spinOffsConnection { totalCount } relationships { id } } }", 1)]
    [InlineData("{ nodes(ids: [\"old-lab-ai\", \"lab-ai\", \"nobody\", \"s-news\"]) { id ... on Laboratory { operatedBy { id } spinOffsAggregate { count } } } }", 1)]
    [InlineData("{ university(id: \"lab-ai\") { operates { id } } }", 1)]
    [InlineData("{ laboratory(id: \"lab-ai\") { operatedBy { id locatedIn { id } } spinOffs { id } } }", 2)]
    [InlineData("{ source(id: \"s-news\") { title facts { id } } }", 1)]
    [InlineData("{ laboratories { id operatedBy { id } } }", 2)]
    public async Task A_question_takes_as_many_round_trips_as_it_is_deep(string query, int expected)
    {
        await using var engines = new BothEngines(TestService.Cases.Ontology, live.Connect());
        await engines.LoadAsync(TestService.Cases.Facts);
        var answers = await engines.AskAsync(TestService.Request(query), TestContext.Current.CancellationToken);
        Assert.Null(answers.Fault);
        Assert.Equal(expected, answers.RoundTrips);
    }
}
