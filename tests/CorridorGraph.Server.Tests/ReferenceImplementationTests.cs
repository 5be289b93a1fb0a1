using System.ComponentModel;
using System.Diagnostics;
using CorridorGraph.TestKit;

namespace CorridorGraph.Server.Tests;

/// <summary>What graphql-js says of the schema: clients in browsers are built on it.</summary>
public sealed class ReferenceImplementationTests(SeedServer seed) : IClassFixture<SeedServer>
{
    [Fact]
    public async Task The_served_schema_is_valid()
    {
        using var folder = new TemporaryFolder();
        await NodeSaysSoAsync("validate.mjs", await SaveSchemaAsync(folder));
    }

    [Fact]
    public async Task A_client_builds_the_same_schema_from_introspection()
    {
        using var folder = new TemporaryFolder();
        await NodeSaysSoAsync(
            "introspect.mjs", await SaveSchemaAsync(folder), new Uri(seed.Server.Client.BaseAddress!, "/graphql").ToString());
    }

    private async Task<string> SaveSchemaAsync(TemporaryFolder folder)
    {
        using HttpResponseMessage response = await seed.Server.GetAsync("/schema.graphql");
        string file = folder.PathOf("api.graphql");
        await File.WriteAllTextAsync(file, await response.TextAsync(), TestContext.Current.CancellationToken);
        return file;
    }

    private static async Task NodeSaysSoAsync(string script, params string[] arguments)
    {
        Assert.True(
            Directory.Exists(Repository.PathOf("tests", "schema", "node_modules", "graphql")),
            "The npm package graphql is not there. Run tests/run, or: npm --prefix tests/schema ci");
        var start = new ProcessStartInfo("node", [Repository.PathOf("tests", "schema", script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using Process node = Process.Start(start)!;
            Task<string> error = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            string output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await node.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(node.ExitCode == 0, output + await error);
        }
        catch (Win32Exception)
        {
            Assert.Fail("Node is not installed, and this test asks the reference implementation of GraphQL. Install Node 20 or newer.");
        }
    }
}
