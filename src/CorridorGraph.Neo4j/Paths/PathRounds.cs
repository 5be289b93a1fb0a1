using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>Sends the statements that come before a step's own, and keeps the answers that rows are read from.</summary>
/// <param name="ontology">The source of names.</param>
/// <param name="arguments">Values of the plan's parameters.</param>
/// <param name="dialect">Forms of the connected version.</param>
/// <param name="run">Runs the statements of one request; each answers with one value.</param>
/// <param name="documents">Takes answers that must outlive the round.</param>
internal sealed class PathRounds(
    GraphOntology ontology,
    PlanArguments arguments,
    CypherDialect dialect,
    Func<IReadOnlyList<CypherStatement>, Task<IReadOnlyList<JsonDocument>>> run,
    List<IDisposable> documents)
{
    private readonly Dictionary<(RelationshipScope Scope, bool WithTies), FetchedRelationships> known = [];

    /// <summary>What the request has fetched so far, of the relationships of a scope.</summary>
    public FetchedRelationships Known(RelationshipScope scope, bool withTies)
        => known.TryGetValue((scope, withTies), out var fetched) ? fetched : known[(scope, withTies)] = new FetchedRelationships();

    public StatementContext Context(RelationshipScope scope) => new(new CypherText(), ontology, arguments, dialect, scope);

    public Task<IReadOnlyList<JsonDocument>> RunAsync(IReadOnlyList<CypherStatement> statements) => run(statements);

    public void Keep(IEnumerable<IDisposable> answers) => documents.AddRange(answers);

    public object? Argument(int parameter) => arguments.Values[parameter];

    public NodeType TypeOf(JsonElement name)
        => ontology.TryFindNodeType(name.GetString()!, out var type)
            ? type
            : throw new InvalidOperationException("A node came back with a type that the ontology lacks, though its types were asked for.");

    /// <summary>Ids of the nodes of a type that satisfy a filter, with something of each.</summary>
    public async Task<IReadOnlyList<(string Id, JsonElement Value)>> NodesAsync(
        EntityType type, Filter where, RelationshipScope scope, Func<StatementContext, string, string> give)
    {
        var context = Context(scope);
        var (label, typed) = HopPattern.Scan(type, "x");
        string conditions = HopPattern.Where(
        [
            .. typed,
            .. where is Always { Value: true } ? Array.Empty<string>() : [new PredicateWriter(context).OfAnchor(where, "x")],
        ]);
        var statement = context.Statement($"MATCH (x:{label}){conditions} RETURN collect([x.id, {give(context, "x")}]) AS rows");
        var answers = await RunAsync([statement]).ConfigureAwait(false);
        Keep(answers);
        return [.. answers[0].RootElement.EnumerateArray().Select(row => (row[0].GetString()!, row[1]))];
    }
}
