using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Orders what a statement matched, cuts the page out of it and returns one row: for each parent how many rows there are, how many of them
/// come before the page's start and end, and the page.
/// </summary>
internal sealed class PageWriter(SelectingStep step, StatementContext context, PredicateWriter predicates, PageRequest page)
{
    private readonly KeyWriter keys = new(context, predicates);
    private readonly RowWriter rows = new(step, context);

    // A list names each node once, a connection each relationship with its node.
    private bool IsList => step is ExpandHop { HasRelationships: false };

    private bool IsByEdge => IsList && step.Order.Any(key => key is ByRelationship);

    /// <summary>The clauses after the match, which gave these variables.</summary>
    public string Write(string? node, string? relationship, string? parent)
    {
        string by = parent is null ? "" : $"{parent}, ", id = parent is null ? "null" : $"{parent}.id";
        if (!page.NeedsRows)
        {
            return $"\nWITH {by}count(*) AS n\nRETURN collect([{id}, n, 0, n, []]) AS rows";
        }

        if (IsList && !IsByEdge)
        {
            relationship = null;
        }

        return page.HasCursor || IsByEdge || !step.Order.All(KeyWriter.IsOfRow)
            ? WithKeys(node, relationship, by, id)
            : Plain(node, relationship, by, id);
    }

    // Nodes and relationships are ordered and cut by themselves; what is returned of them is read of the page only.
    private string Plain(string? node, string? relationship, string by, string id)
    {
        string distinct = IsList ? "DISTINCT " : "", kept = string.Join(", ", new[] { node, relationship }.OfType<string>());
        string order = KeyWriter.OrderBy(Keys("x", relationship), key => key.Expression);
        var (item, from, to) = (node, relationship, (step as ExpandHop)?.Follow) switch
        {
            (null, _, _) => ("r", "", "e"),
            (_, null, _) => ("x", "e", ""),
            (_, _, StoredPath { Direction: Ontology.Direction.Out }) => ("r", "endNode(e)", "e"),
            (_, _, StoredPath { Direction: Ontology.Direction.In }) => ("r", "startNode(e)", "e"),
            _ => ("{x: x, r: r}", "e.x", "e.r"),
        };
        string? place = step.Columns.Any(column => column is CursorColumn)
            ? $"[{string.Join(", ", Keys(from, relationship is null ? null : to).Select(key => key.Expression))}]" : null;
        return $"\nWITH {distinct}{by}{kept} ORDER BY {order}{page.ServerCut(by.Length == 0)}\nWITH {by}collect({item}) AS found\n"
            + $"RETURN collect([{id}, size(found), 0, size(found), [e IN found[{page.SliceOf("found")}] | {Row(from, to, place)}]]) AS rows";
    }

    // Keys that took work to find are kept beside their rows, and cursors are held against them.
    private string WithKeys(string? node, string? relationship, string by, string id)
    {
        string row = string.Join(", ", new[] { node, relationship }.OfType<string>());
        var written = Keys("x", relationship);
        string map = "{" + string.Join(", ", row.Split(", ").Concat(written.Select(key => key.Name)).Select(name => $"{name}: {name}")) + "}";
        string text = $"\nWITH {(IsList && !IsByEdge ? "DISTINCT " : "")}{by}{row}"
            + $"\nWITH {by}{row}, {string.Join(", ", written.Select(key => $"{key.Expression} AS {key.Name}"))} ORDER BY {KeyWriter.OrderBy(written)}";
        if (IsByEdge)
        {
            // A list names each node once, in the place of its first relationship.
            text += $"\nWITH {by}x, head(collect({map})) AS e ORDER BY {KeyWriter.OrderBy(written, Kept)}";
            map = "e";
        }
        else
        {
            text += page.ServerCut(by.Length == 0);
        }

        return text + $"\nWITH {by}collect({map}) AS found\n" + Cut(written, relationship is null || IsList ? "" : "e.r", by, id);
    }

    // Where the page starts and ends is counted on the rows themselves: a cursor's own row may be gone.
    private string Cut(List<WrittenKey> written, string relationship, string by, string id)
    {
        string before = page.After is { } after
            ? $"size(found) - size([e IN found WHERE {keys.After(written, after, Kept, orAt: false)}])" : "0";
        string until = page.Before is { } upTo
            ? $"size(found) - size([e IN found WHERE {keys.After(written, upTo, Kept, orAt: true)}])" : "size(found)";
        string place = $"[{string.Join(", ", written.Select(key => $"e.{key.Name}"))}]";
        string row = Row(step is ListRelationships ? "" : "e.x", relationship, place);
        return $"WITH {by}found, {before} AS a, {until} AS b\n"
            + $"RETURN collect([{id}, size(found), a, b, [e IN found[{page.Slice("a", "b")}] | {row}]]) AS rows";
    }

    private static string Kept(WrittenKey key) => $"e.{key.Name}";

    private string Row(string node, string relationship, string? place) => step is ScanSources
        ? $"[{rows.Record(node, "id", hasSources: false)}, null, {place ?? "null"}]"
        : rows.Row(node.Length == 0 ? null : node, relationship.Length == 0 ? null : relationship, place);

    private List<WrittenKey> Keys(string node, string? relationship) => step is ListRelationships
        ? RelationshipKeys(relationship!)
        : keys.Keys(step, node, relationship, hasTiesOfRelationship: relationship is not null);

    private static List<WrittenKey> RelationshipKeys(string relationship) =>
    [
        new("k0", $"type({relationship})", null, false),
        new("k1", $"startNode({relationship}).id", null, false),
        new("k2", $"endNode({relationship}).id", null, false),
        new("since", $"{relationship}.since", null, false),
        new("until", $"{relationship}.until", null, false),
    ];
}
