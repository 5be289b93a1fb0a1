using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>How the change log lies in Neo4j, beside the facts: the graph's version is one node, each entry another.</summary>
/// <remarks>Labels with a dot: no name of an ontology has one, so they clash with no type.</remarks>
internal static class LogForm
{
    /// <summary>The label of the one node that counts: <c>{id: 'graph', version, number}</c>, the number being that of the last entry.</summary>
    public const string Graph = "corridor.Graph";

    /// <summary>The label of an entry.</summary>
    public const string Change = "corridor.Change";

    /// <summary>Finds the node that counts.</summary>
    public const string MatchGraph = $"MATCH (g:`{Graph}` {{id: 'graph'}})";

    private const string Columns = "[c.number, c.version, c.at, c.author, c.kind, c.what, c.before, c.after]";

    /// <summary>What the log needs of a server. Without the keys two first changes at once could make two nodes that count.</summary>
    public static readonly ImmutableArray<SchemaEntry> Schema =
    [
        new(Graph, "id", true), new(Change, "number", true), new(Change, "entity", false), new(Change, "other", false),
    ];

    /// <summary>Returns version and number, 0 where nothing was ever logged.</summary>
    public static CypherStatement State { get; } = new(
        $"OPTIONAL {MatchGraph} RETURN [coalesce(g.version, 0), coalesce(g.number, 0)]", ImmutableDictionary<string, object?>.Empty);

    /// <summary>Returns entries after a number, oldest first.</summary>
    public static CypherStatement Read(long after, int first, string? entity)
    {
        // Numbers have no gaps: without an entity, the page is a range of the index.
        string text = entity is null
            ? $"MATCH (c:`{Change}`) WHERE c.number > $after AND c.number <= $last WITH c ORDER BY c.number RETURN collect({Columns})"
            : $"OPTIONAL MATCH (c:`{Change}` {{entity: $entity}}) WHERE c.number > $after WITH collect(c) AS own "
                + $"OPTIONAL MATCH (c:`{Change}` {{other: $entity}}) WHERE c.number > $after WITH own, collect(c) AS others "
                + $"UNWIND own + others AS c WITH DISTINCT c ORDER BY c.number LIMIT $first RETURN collect({Columns})";
        var parameters = new Dictionary<string, object?>
        {
            ["after"] = after,
            ["last"] = after + first,
            ["first"] = (long)first,
            ["entity"] = entity,
        };
        return new CypherStatement(text, parameters);
    }

    /// <summary>An entry as it was returned.</summary>
    public static LoggedChange Entry(JsonElement row) => new(
        row[0].GetInt64(),
        row[1].GetInt64(),
        DateTimeOffset.Parse(row[2].GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        row[3].GetString()!,
        row[4].GetString()!,
        row[5].GetString()!,
        row[6].GetString(),
        row[7].GetString());

    /// <summary>An entry as it is stored.</summary>
    public static Dictionary<string, object?> Of(LoggedChange entry, string? note, (string? Entity, string? Other) about) => new(StringComparer.Ordinal)
    {
        ["number"] = entry.Number,
        ["version"] = entry.Version,
        ["at"] = entry.At.ToString("O", CultureInfo.InvariantCulture),
        ["author"] = entry.Author,
        ["note"] = note,
        ["kind"] = entry.Kind,
        ["what"] = entry.What,
        ["entity"] = about.Entity,
        ["other"] = about.Other,
        ["before"] = entry.Before,
        ["after"] = entry.After,
    };
}
