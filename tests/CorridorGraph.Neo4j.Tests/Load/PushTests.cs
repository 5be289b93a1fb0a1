using System.Collections.Immutable;
using CorridorGraph.Exchange;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;

namespace CorridorGraph.Neo4j.Tests;

[Collection(LiveServer.Name)]
public sealed class PushTests(LiveServer live) : IAsyncLifetime
{
    private static readonly TestService Cases = TestService.Cases;

    private readonly ICypherClient client = live.Connect();

    private GraphPush Push => new(client, Cases.Ontology);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await RunAsync("MATCH (x) DETACH DELETE x");
        await new Neo4jSchema(client, Cases.Ontology).InitAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("MATCH (x) DETACH DELETE x");
        await client.DisposeAsync();
    }

    [Fact]
    public async Task What_is_pulled_after_a_push_is_the_folder_byte_for_byte()
    {
        foreach (TestService graph in new[] { Cases, TestService.Seed })
        {
            GraphComparison before = await Push.CompareAsync(graph.Facts, Cancel);
            await Push.WriteAsync(before, _ => { }, Cancel);
            await Push.PruneAsync(before, Cancel);
            PulledGraph pulled = await new GraphPull(client, graph.Ontology).ReadAsync(Cancel);
            Assert.Empty(pulled.LeftOut);
            Assert.Equal(Written(graph.Facts), Written(pulled.Facts));
        }
    }

    [Fact]
    public async Task A_generated_graph_with_numbers_comes_back_as_it_was()
    {
        string folder = Directory.CreateTempSubdirectory("corridor-push-").FullName;
        GraphFacts facts = CorridorGenerator.Write(Cases.Ontology, 300, 7, folder).Value!;
        Directory.Delete(folder, recursive: true);
        Assert.Contains(facts.Entities, entity => entity.Values.Any(value => value is long));

        await WriteAsync(facts);

        Assert.Equal(Written(facts), Written((await new GraphPull(client, Cases.Ontology).ReadAsync(Cancel)).Facts));
        Assert.Equal(0, (await Push.CompareAsync(facts, Cancel)).Changes);
    }

    [Fact]
    public async Task A_second_push_has_nothing_to_write()
    {
        int told = 0;
        GraphComparison first = await Push.CompareAsync(Cases.Facts, Cancel);
        await Push.WriteAsync(first, rows => told += rows, Cancel);
        Assert.InRange(told, Cases.Facts.Entities.Count, int.MaxValue);

        GraphComparison second = await Push.CompareAsync(Cases.Facts, Cancel);
        Assert.Equal(0, second.Changes);
        Assert.False(second.HasExtra);
        Assert.All(second.Types, type => Assert.True(type.Agrees, type.Type));
    }

    [Theory]
    [InlineData("MATCH (x:Firm) WITH x ORDER BY x.id LIMIT 1 SET x.name = 'other'", "Firm")]
    [InlineData("MATCH (x:Firm) WITH x ORDER BY x.id LIMIT 1 SET x.stray = 1", "Firm")]
    [InlineData("MATCH ()-[r:HATCHES]->() WITH r ORDER BY r.id LIMIT 1 SET r.note = 'other'", "HATCHES")]
    [InlineData("MATCH ()-[r:HATCHES]->() WITH r ORDER BY r.id LIMIT 1 DELETE r", "HATCHES")]
    [InlineData("MATCH (x:Metric) WITH x LIMIT 1 SET x.value = x.value + 1", "Metric")]
    [InlineData("MATCH (x:Source) WITH x ORDER BY x.id LIMIT 1 REMOVE x.title", "Source")]
    [InlineData("MATCH (x:Firm) WITH x ORDER BY x.id LIMIT 1 SET x:Town REMOVE x:Firm", "Firm")]
    [InlineData("MATCH (x:Firm) WITH x ORDER BY x.id LIMIT 1 SET x:Town", "Firm")]
    public async Task What_somebody_changed_on_the_server_is_found_and_brought_in_line(string change, string type)
    {
        await WriteAsync(Cases.Facts);
        await RunAsync(change);

        GraphComparison changed = await Push.CompareAsync(Cases.Facts, Cancel);
        Assert.InRange(changed.Changes, 1, 10);
        Assert.False(changed.Types.Single(tally => tally.Type == type).Agrees);
        await Push.WriteAsync(changed, _ => { }, Cancel);

        GraphComparison mended = await Push.CompareAsync(Cases.Facts, Cancel);
        Assert.Equal(0, mended.Changes);
        Assert.All(mended.Types, tally => Assert.True(tally.Agrees, tally.Type));
    }

    [Fact]
    public async Task A_former_id_that_was_taken_away_no_longer_leads_to_the_entity()
    {
        GraphFacts facts = Cases.Facts;
        EntityFact entity = facts.Entities.First(fact => fact.FormerIds.IsEmpty);
        int place = entity.Type.Properties.Select((property, i) => (property, i)).Single(pair => pair.property.Name == "formerIds").i;
        ImmutableArray<string> former = ["an-earlier-id"];
        await WriteAsync(facts with { Entities = [.. facts.Entities.Where(fact => fact != entity), entity with { Values = entity.Values.SetItem(place, former) }] });
        Assert.Equal("1", await CountAsync("MATCH (x:FormerId {id: 'an-earlier-id'}) RETURN count(x)"));

        await WriteAsync(facts);
        Assert.Equal("0", await CountAsync("MATCH (x:FormerId {id: 'an-earlier-id'}) RETURN count(x)"));
    }

    [Fact]
    public async Task Pruning_deletes_what_the_folder_lacks_and_only_that()
    {
        await WriteAsync(Cases.Facts);
        await RunAsync(
            "MATCH (f:Firm) WITH f ORDER BY f.id LIMIT 1 CREATE (x:Entity:Firm {id: 'stray', name: 'stray'})-[:HATCHES]->(f) "
                + "CREATE (:Source {id: 'stray'}) CREATE (:Metric {entity: 'stray', name: 'n'}) CREATE (:FormerId {id: 'old', entity: 'stray'}) "
                + "CREATE (:Elsewhere {id: 'not ours'})");

        GraphComparison strays = await Push.CompareAsync(Cases.Facts, Cancel);
        Assert.Equal(0, strays.Changes);
        Assert.Equal(
            (1, 1, 1, 1), (strays.ExtraEntities, strays.ExtraRelationships, strays.ExtraSources, strays.ExtraMetrics));
        await Push.PruneAsync(strays, Cancel);

        GraphComparison pruned = await Push.CompareAsync(Cases.Facts, Cancel);
        Assert.False(pruned.HasExtra);
        Assert.Equal(0, pruned.Changes);
        Assert.Equal("1", await CountAsync("MATCH (x:Elsewhere) RETURN count(x)"));
    }

    [Fact]
    public async Task What_the_ontology_lacks_is_left_out_of_a_pull_and_counted()
    {
        await WriteAsync(Cases.Facts);
        await RunAsync("MATCH (f:Firm) WITH f ORDER BY f.id LIMIT 1 CREATE (:Entity:Planet {id: 'mars'})-[:ORBITS]->(f)");

        PulledGraph pulled = await new GraphPull(client, Cases.Ontology).ReadAsync(Cancel);
        Assert.Equal([KeyValuePair.Create("ORBITS", 1), KeyValuePair.Create("Planet", 1)], pulled.LeftOut);
        Assert.Equal(Written(Cases.Facts), Written(pulled.Facts));
    }

    private async Task WriteAsync(GraphFacts facts) => await Push.WriteAsync(await Push.CompareAsync(facts, Cancel), _ => { }, Cancel);

    private Task RunAsync(string text) => client.RunAsync(Runs.Write(Runs.Say(text)));

    private async Task<string> CountAsync(string text) => (await client.RunAsync(Runs.Read(Runs.Say(text)))).Value;

    // Every file with its bytes, as the dataset's writer makes them.
    private static string Written(GraphFacts facts)
    {
        string folder = Directory.CreateTempSubdirectory("corridor-push-").FullName;
        DatasetWriter.Write(facts, Cases.Ontology, folder);
        string all = string.Concat(
            from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            select $"== {Path.GetRelativePath(folder, file)}\n{File.ReadAllText(file)}");
        Directory.Delete(folder, recursive: true);
        return all;
    }
}
