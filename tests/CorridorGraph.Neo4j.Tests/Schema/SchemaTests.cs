using CorridorGraph.Ontology;
using CorridorGraph.TestKit;

namespace CorridorGraph.Neo4j.Tests;

[Collection(LiveServer.Name)]
public sealed class SchemaTests(LiveServer live) : IAsyncLifetime
{
    private static readonly GraphOntology Ontology = TestService.Cases.Ontology;

    private readonly ICypherClient client = live.Connect();

    private Neo4jSchema Schema => new(client, Ontology);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => client.DisposeAsync();

    [Fact]
    public async Task Init_creates_what_is_missing_and_a_second_one_nothing()
    {
        await Schema.InitAsync(Cancel);
        Assert.Empty(await Schema.InitAsync(Cancel));
        SchemaStatus status = await Schema.StatusAsync(Cancel);
        Assert.Empty(status.Missing);
        Assert.Empty(status.Failed);
    }

    [Fact]
    public async Task Status_tells_indexes_and_labels_that_the_ontology_does_not_have()
    {
        await Schema.InitAsync(Cancel);
        var planet = new SchemaEntry("Planet", "mass", false);
        string create = SchemaText.Create(planet, (await client.DescribeAsync(Cancel)).Dialect);
        await client.RunAsync(Runs.Write(Runs.Say(create)));
        await client.RunAsync(Runs.Write(Runs.Say("CREATE (:Planet {mass: 1})")));
        try
        {
            SchemaStatus status = await Schema.StatusAsync(Cancel);
            Assert.Contains(planet, status.Extra);
            Assert.Contains(KeyValuePair.Create("Planet", 1L), status.Unknown);
        }
        finally
        {
            await client.RunAsync(Runs.Write(Runs.Say("MATCH (x:Planet) DELETE x")));
            await client.RunAsync(Runs.Write(Runs.Say(create.Replace("CREATE INDEX ON", "DROP INDEX ON", StringComparison.Ordinal)
                .Replace("CREATE INDEX `Planet_mass` IF NOT EXISTS FOR (x:`Planet`) ON (x.`mass`)", "DROP INDEX `Planet_mass`", StringComparison.Ordinal))));
        }
    }

    [Fact]
    public async Task The_change_log_is_known_and_its_keys_are_unique()
    {
        await Schema.InitAsync(Cancel);
        Assert.True((await new Neo4jStore(Ontology, client, TimeProvider.System).LogPushAsync(TestService.Cases.Facts, "test", "cases", Cancel)).Succeeded);
        SchemaStatus status = await Schema.StatusAsync(Cancel);
        Assert.DoesNotContain(status.Missing.Concat(status.Extra), entry => entry.Label.StartsWith("corridor.", StringComparison.Ordinal));
        Assert.DoesNotContain(status.Unknown, count => count.Key.StartsWith("corridor.", StringComparison.Ordinal));
        Assert.Contains(status.Counts, count => count is { Key: LogForm.Change, Value: > 0 });
        CypherException second = await client.FailAsync(Runs.Write(Runs.Say("CREATE (:`corridor.Graph` {id: 'graph'})")));
        Assert.Equal(CypherFault.Constraint, second.Fault);
        Assert.Contains(new SchemaEntry(LogForm.Change, "number", true), Neo4jSchema.Wanted(Ontology));
    }

    [Fact]
    public void Keys_are_unique_and_types_have_indexes_on_names_dates_numbers_and_choices()
    {
        var wanted = Neo4jSchema.Wanted(Ontology);
        Assert.Contains(new SchemaEntry("Entity", "id", true), wanted);
        Assert.Contains(new SchemaEntry("Firm", "founded", false), wanted);
        Assert.Contains(new SchemaEntry("Firm", "employees", false), wanted);
        Assert.Contains(new SchemaEntry("Incubator", "level", false), wanted);

        // A range index takes no more than some thousand bytes of text.
        Assert.DoesNotContain(wanted, entry => entry.Property is "description" or "aliases" or "confidence");
    }

    [Theory]
    [InlineData(CypherDialect.Three, true, "CREATE CONSTRAINT ON (x:`Entity`) ASSERT x.`id` IS UNIQUE")]
    [InlineData(CypherDialect.Three, false, "CREATE INDEX ON :`Entity`(`id`)")]
    [InlineData(CypherDialect.Five, true, "CREATE CONSTRAINT `Entity_id` IF NOT EXISTS FOR (x:`Entity`) REQUIRE x.`id` IS UNIQUE")]
    [InlineData(CypherDialect.Five, false, "CREATE INDEX `Entity_id` IF NOT EXISTS FOR (x:`Entity`) ON (x.`id`)")]
    public void Each_dialect_has_its_words(CypherDialect dialect, bool isUnique, string text)
        => Assert.Equal(text, SchemaText.Create(new SchemaEntry("Entity", "id", isUnique), dialect));
}
