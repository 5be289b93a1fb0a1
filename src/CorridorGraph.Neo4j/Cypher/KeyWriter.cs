using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>A key of an order as Cypher: a value that sorts as the key does, ascending unless it runs the other way, missing last.</summary>
/// <param name="Name">Name of the key in the map of a row.</param>
/// <param name="Expression">The value, of a row that is not yet in a map.</param>
/// <param name="Key">The key of the plan; null for a tie.</param>
/// <param name="Descending">Whether it runs downwards.</param>
internal sealed record WrittenKey(string Name, string Expression, SortKey? Key, bool Descending)
{
    /// <summary>Whether every row has a value.</summary>
    public bool IsAlwaysThere => Key is ByCount or ByProperty { Property.IsRequired: true } || (Key is null && Name == "id");
}

/// <summary>Writes the keys of an order, what comes after a cursor in it, and reads values of cursors back.</summary>
internal sealed class KeyWriter(StatementContext context, PredicateWriter predicates)
{
    private const string Forwards = "0", Backwards = "1";

    /// <summary>The keys of a step and its ties.</summary>
    public List<WrittenKey> Keys(SelectingStep step, string node, string? relationship, bool hasTiesOfRelationship)
    {
        var keys = step.Order.Select((key, i) => new WrittenKey($"k{i}", Value(key, node, relationship), key, key.Descending)).ToList();
        keys.Add(new WrittenKey("id", $"{node}.id", null, false));
        if (hasTiesOfRelationship)
        {
            keys.Add(new WrittenKey("since", $"{relationship}.since", null, false));
            keys.Add(new WrittenKey("until", $"{relationship}.until", null, false));
            keys.Add(new WrittenKey("way", Way((StoredPath)((ExpandHop)step).Follow, relationship!, node), null, false));
        }

        return keys;
    }

    // Both ways, a relationship of a node with itself counts as followed from its start.
    private static string Way(StoredPath path, string relationship, string node) => path.Direction switch
    {
        Direction.Out => Forwards,
        Direction.In => Backwards,
        _ => $"CASE WHEN endNode({relationship}).id = {node}.id THEN 0 ELSE 1 END",
    };

    /// <summary>The ORDER BY of keys by their names: missing last, whichever way a key runs.</summary>
    public static string OrderBy(IEnumerable<WrittenKey> keys) => OrderBy(keys, key => key.Name);

    /// <summary>
    /// The ORDER BY of keys that are written out where they stand, or its opposite. Cypher puts missing last itself where a key runs upwards,
    /// and first where it runs downwards.
    /// </summary>
    public static string OrderBy(IEnumerable<WrittenKey> keys, Func<WrittenKey, string> value, bool isTurned = false)
        => string.Join(", ", keys.Where(key => key.Expression is not (Forwards or Backwards)).Select(key => (key.Descending, isTurned) switch
        {
            (false, false) => value(key),
            (false, true) => $"{value(key)} DESC",
            (true, _) when key.IsAlwaysThere => $"{value(key)}{(isTurned ? "" : " DESC")}",
            (true, false) => $"{value(key)} IS NULL, {value(key)} DESC",
            _ => $"{value(key)} IS NOT NULL, {value(key)}",
        }));

    /// <summary>
    /// A condition that names the first key where an index on it holds every node: the server then takes the nodes in its order and stops at
    /// the end of the page. Null where there is no such key, or where the filter leaves few nodes.
    /// </summary>
    public static string? InOrder(ScanNodes step)
        => step is { Type: NodeType, Order: [ByProperty { Property: { IsRequired: true } first }, ..] } && !LargeReads.IsAnchored(step.Where)
            ? $"x.{CypherText.Name(first.Name)} IS NOT NULL"
            : null;

    /// <summary>Whether a row comes after a place in the order, or at it.</summary>
    public string After(IReadOnlyList<WrittenKey> keys, CursorKey place, Func<WrittenKey, string> read, bool orAt)
    {
        string condition = orAt ? "true" : "false";
        for (int i = keys.Count - 1; i >= 0; i--)
        {
            string value = read(keys[i]);
            object? at = Ranked(keys[i], place.Values[i]);
            if (at is null)
            {
                condition = $"({value} IS NULL AND {condition})";
                continue;
            }

            string parameter = context.Text.Parameter(at);
            string sign = keys[i].Descending ? "<" : ">";

            // A range first, where there is no missing value to let through: it is what an index can answer.
            condition = (keys[i].IsAlwaysThere, condition) switch
            {
                (true, "false") => $"{value} {sign} {parameter}",
                (true, "true") => $"{value} {sign}= {parameter}",
                (true, _) => $"({value} {sign}= {parameter} AND ({value} {sign} {parameter} OR {condition}))",
                _ => $"({value} {sign} {parameter} OR {value} IS NULL OR ({value} = {parameter} AND {condition}))",
            };
        }

        return condition;
    }

    private string Value(SortKey key, string node, string? relationship) => key switch
    {
        ByProperty by => Ranked(by.Property, $"{node}.{CypherText.Name(by.Property.Name)}"),
        ByRelationship by => Ranked(by.Property, $"{relationship}.{CypherText.Name(by.Property.Name)}"),
        ByCount by => predicates.CountOf(by.Hop, node),
        ByNeighbour by => Extreme(by, node),
        ByKnown { Otherwise: { } otherwise } by => $"coalesce({context.Text.Parameter(by.Values)}[{node}.id], {otherwise})",
        ByKnown by => $"{context.Text.Parameter(by.Values)}[{node}.id]",
        _ => throw new InvalidOperationException($"No Cypher for the sort key {key.GetType().Name}."),
    };

    private string Extreme(ByNeighbour by, string node)
    {
        string value = context.Text.Variable("v"), best = context.Text.Variable("b");
        string values = predicates.Neighbours(
            by.Hop, new Not(new IsMissing(by.Property)), node, end => Ranked(by.Property, $"{end}.{CypherText.Name(by.Property.Name)}"));
        string sign = by.Largest ? ">" : "<";
        return $"reduce({best} = null, {value} IN {values} | CASE WHEN {best} IS NULL OR {value} {sign} {best} THEN {value} ELSE {best} END)";
    }

    /// <summary>A property's value as it sorts: enumerations as they are declared; their names in Cypher are text.</summary>
    public static string Ranked(Property property, string value) => property.Enum is not { } enumeration
        ? value
        : $"CASE {value} {string.Join(' ', enumeration.Values.Select((name, i) => $"WHEN '{name}' THEN {i}"))} END";

    private static object? Ranked(WrittenKey key, object? value) => (PropertyOf(key.Key)?.Enum, value) switch
    {
        ({ } enumeration, string name) => (long)enumeration.Values.IndexOf(name),
        _ => value,
    };

    /// <summary>Whether a key is read off the row itself, so that nothing is gained by keeping it.</summary>
    public static bool IsOfRow(SortKey key) => key is ByProperty or ByRelationship;

    /// <summary>The property whose values a key has; null for a count or a tie.</summary>
    public static Property? PropertyOf(SortKey? key) => key switch
    {
        ByProperty by => by.Property,
        ByRelationship by => by.Property,
        ByNeighbour by => by.Property,
        ByKnown by => PropertyOf(by.Key),
        _ => null,
    };
}
