using System.Collections.Immutable;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;

namespace CorridorGraph.Neo4j.Tests;

/// <summary>Statements of changes and of the log, before Neo4j's own analysis of newer versions.</summary>
public sealed class ChangeLintTests
{
    [Fact]
    public async Task Statements_that_read_change_and_log_are_clean()
    {
        var (ontology, facts) = (TestService.Cases.Ontology, TestService.Cases.Facts);
        var wanted = Everything(facts);
        List<CypherStatement> statements =
        [
            LogForm.State, LogForm.Read(0, 10, null), LogForm.Read(0, 10, "f-alpha"), .. new FactQuestions(wanted, ontology).Statements,
            .. ChangeStatements.Of(Tally([], Put(facts)), 1), .. ChangeStatements.Of(Tally(Put(facts), Gone(facts)), 1),
            .. ChangeStatements.Of(Tally(Put(facts), Otherwise(facts)), 1),
        ];
        Assert.All(
            (string[])["DELETE r", "DELETE x", "REMOVE x:", "MERGE (a)-[r:", "CREATE (x:Metric)", "MERGE (x:FormerId"],
            part => Assert.Contains(statements, statement => statement.Text.Contains(part, StringComparison.Ordinal)));
        Assert.Empty(await CypherLint.FaultsAsync(statements));
    }

    private static FactsWanted Everything(GraphFacts facts)
    {
        var wanted = ChangeTally.Wanted(Put(facts));
        wanted.Ties.UnionWith(wanted.Entities);
        wanted.Citations.UnionWith(wanted.Sources);
        return wanted;
    }

    private static IEnumerable<Change> Put(GraphFacts facts) =>
    [
        .. facts.Sources.Select(fact => new PutSource(fact)), .. facts.Entities.Select(fact => new PutEntity(Renamed(fact))),
        .. facts.Relationships.Select(fact => new PutRelationship(fact)), .. facts.Metrics.Select(fact => new PutMetric(fact)),
    ];

    private static IEnumerable<Change> Gone(GraphFacts facts) =>
    [
        .. facts.Relationships.Select(fact => new DeleteRelationship(RelationshipIdentity.Of(fact))),
        .. facts.Metrics.Select(fact => new DeleteMetric(MetricIdentity.Of(fact))),
        .. facts.Entities.Select(fact => new DeleteEntity(fact.Id)), .. facts.Sources.Select(fact => new DeleteSource(fact.Id)),
    ];

    // An id that is an entity of another type from now on.
    private static IEnumerable<Change> Otherwise(GraphFacts facts)
    {
        var (first, other) = (facts.Entities[0], facts.Entities.First(fact => fact.Type != facts.Entities[0].Type));
        return [new PutEntity(other with { Id = first.Id })];
    }

    private static EntityFact Renamed(EntityFact fact)
    {
        int column = fact.Type.Properties.Index().Single(pair => pair.Item.Name == EntityFact.FormerIdsName).Index;
        return fact with { Values = fact.Values.SetItem(column, ImmutableArray.Create($"old-{fact.Id}")) };
    }

    // The tally of the second changes on a graph that the first made.
    private static ChangeTally Tally(IEnumerable<Change> before, IEnumerable<Change> changes)
    {
        var found = new FactsFound(1);
        var entry = new LoggedChange(1, 2, DateTimeOffset.UnixEpoch, "ann", "", "", null, null);
        MakeAll(new ChangeTally(found, entry, null), before);
        var tally = new ChangeTally(found, entry, null);
        MakeAll(tally, changes);
        return tally;
    }

    private static void MakeAll(ChangeTally tally, IEnumerable<Change> changes)
    {
        foreach (var change in changes)
        {
            tally.Make(change);
        }
    }
}
