using System.Globalization;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Writes steps whose rows are chosen, ordered and cut, as one statement for all parents. It returns one row: for each parent how many rows
/// there are, how many of them come before the page's start and end, and the page.
/// </summary>
internal sealed class SelectionWriter
{
    private readonly SelectingStep step;
    private readonly StatementContext context;
    private readonly PredicateWriter predicates;
    private readonly KeyWriter keys;
    private readonly RowWriter rows;
    private readonly PageRequest page;

    public SelectionWriter(SelectingStep step, StatementContext context, QueryLimits limits)
    {
        this.step = step;
        this.context = context;
        predicates = new PredicateWriter(context);
        keys = new KeyWriter(context, predicates);
        rows = new RowWriter(step, context);
        page = PageRequest.Of(step, context.Arguments, limits);
    }

    /// <summary>The statement; parents are the nodes that the step starts from, and are not asked for where it starts from none.</summary>
    public CypherStatement Write(IReadOnlyCollection<string> parents)
    {
        string text = step switch
        {
            ScanNodes scan => Ordered(Scan(scan), "x", null, parent: null),
            ScanSources => Ordered(ScanOfSources(), "x", null, parent: null),
            ExpandHop hop => Ordered(Expand(hop, parents), "x", "r", "pid"),
            ListRelationships list => Ordered(Relationships(list, parents), null, "r", "pid"),
            _ => throw new InvalidOperationException($"No Cypher for the step {step.GetType().Name}."),
        };
        return context.Statement(text);
    }

    private string Scan(ScanNodes scan)
    {
        string label = scan.Type is NodeType ? CypherText.Name(scan.Type.Name) : "Entity";
        var conditions = scan.Type is NodeType || scan.Type.Name == Frame.EntityName ? [] : HopPattern.Target(scan.Type, "x");
        return Matches($"MATCH (x:{label})", [.. conditions], scan.Where);
    }

    // What ties the node to others is matched, so that the planner may start at the far end; the rest is tested on the node itself.
    private string Matches(string match, List<string> conditions, Filter where)
    {
        var parts = where is AllOf all ? [.. all.Filters] : new[] { where };
        conditions.AddRange(parts.Where(part => !IsChain(part) && part is not Always { Value: true }).Select(part => predicates.OfAnchor(part, "x")));
        string text = match + HopPattern.Where(conditions);
        foreach (var chain in parts.Where(IsChain))
        {
            text += $"\n{Chain((Related)chain, "x")}\nWITH DISTINCT x{Prologue.Carry}";
        }

        return text;
    }

    private static bool IsChain(Filter filter) => filter is Related { Quantifier: Quantifier.Some, Hop: RelationshipHop };

    private string Chain(Related related, string from)
    {
        var hop = (RelationshipHop)related.Hop;
        string relationship = context.Text.Variable("r"), end = context.Text.Variable("n");
        var parts = related.Inner is AllOf all ? [.. all.Filters] : new[] { related.Inner };
        string text = "MATCH " + HopPattern.Of((StoredPath)hop.Path, from, relationship, end) + HopPattern.Where(
        [
            .. HopPattern.Scope(context.Scope, relationship, context),
            .. HopPattern.Target(hop.Target, end),
            .. parts.Where(part => !IsChain(part) && part is not Always { Value: true }).Select(part => predicates.OfAnchor(part, end)),
        ]);
        return string.Join('\n', parts.Where(IsChain).Select(part => Chain((Related)part, end)).Prepend(text));
    }

    private string ScanOfSources()
        => "MATCH (x:Source)" + HopPattern.Where(step.Where is Always { Value: true } ? [] : [predicates.OfRecord(step.Where, "x")]);

    private string Expand(ExpandHop hop, IReadOnlyCollection<string> parents)
    {
        var conditions = new List<string>(
        [
            .. HopPattern.Scope(context.Scope, "r", context),
            .. HopPattern.Target(hop.Target, "x"),
            .. hop.Where is Always { Value: true } ? Array.Empty<string>() : [predicates.OfNode(hop.Where, "x")],
            .. hop.WhereEdge is Always { Value: true } ? Array.Empty<string>() : [predicates.OfRecord(hop.WhereEdge, "r")],
        ]);
        return $"UNWIND {context.Text.Parameter(parents)} AS pid MATCH (p:Entity {{id: pid}})\n"
            + $"MATCH {HopPattern.Of((StoredPath)hop.Follow, "p", "r", "x")}{HopPattern.Where(conditions)}";
    }

    private string Relationships(ListRelationships list, IReadOnlyCollection<string> parents)
    {
        string pattern = list.Direction switch
        {
            Direction.Out => "(p)-[r]->(:Entity)",
            Direction.In => "(p)<-[r]-(:Entity)",
            _ => "(p)-[r]-(:Entity)",
        };
        var names = (list.Types.IsEmpty ? context.Ontology.RelationshipTypes : list.Types).Select(type => type.Name).ToArray();
        var conditions = new List<string>([$"type(r) IN {context.Text.Parameter(names)}", .. HopPattern.Scope(context.Scope, "r", context)]);
        return $"UNWIND {context.Text.Parameter(parents)} AS pid MATCH (p:Entity {{id: pid}})\n"
            + $"MATCH {pattern}{HopPattern.Where(conditions)}\nWITH DISTINCT pid, r";
    }

    private string Ordered(string matches, string? node, string? relationship, string? parent)
    {
        bool isList = step is ExpandHop { Distinct: true };
        bool ofEdge = isList && step.Order.Any(key => key is ByRelationship);
        string row = isList && !ofEdge ? "x" : string.Join(", ", new[] { node, relationship }.OfType<string>());
        var written = step is ListRelationships
            ? RelationshipKeys()
            : keys.Keys(step, "x", relationship, step is ExpandHop && (!isList || ofEdge));
        string by = parent is null ? "" : $"{parent}, ";
        string map = "{" + string.Join(", ", row.Split(", ").Select(name => $"{name}: {name}").Concat(written.Select(key => $"{key.Name}: {key.Name}"))) + "}";
        string text = matches + $"\nWITH {(isList && !ofEdge ? "DISTINCT " : "")}{by}{row}";
        text += $"\nWITH {by}{row}, {string.Join(", ", written.Select(key => $"{key.Expression} AS {key.Name}"))} ORDER BY {KeyWriter.OrderBy(written)}";
        if (ofEdge)
        {
            // A list names each node once, in the place of its first relationship.
            text += $"\nWITH {by}x, head(collect({map})) AS e ORDER BY {KeyWriter.OrderBy(written.Select(key => key with { Name = $"e.{key.Name}" }))}";
            map = "e";
        }
        else if (page.ServerCut(parent is null) is { } cut)
        {
            text += cut;
        }

        text += $"\nWITH {by}collect({map}) AS found";
        return text + "\n" + Cut(written, isList, parent);
    }

    private static List<WrittenKey> RelationshipKeys() =>
    [
        new("k0", "type(r)", null, false),
        new("k1", "startNode(r).id", null, false),
        new("k2", "endNode(r).id", null, false),
        new("since", "r.since", null, false),
        new("until", "r.until", null, false),
    ];

    // Where the page starts and ends is counted on the rows themselves: a cursor's own row may be gone.
    private string Cut(List<WrittenKey> written, bool isList, string? parent)
    {
        string before = page.After is { } after
            ? $"size(found) - size([e IN found WHERE {keys.After(written, after, "e", orAt: false)}])" : "0";
        string until = page.Before is { } upTo
            ? $"size(found) - size([e IN found WHERE {keys.After(written, upTo, "e", orAt: true)}])" : "size(found)";
        string? node = step is ListRelationships ? null : "e.x";
        string? relationship = isList || step is ScanNodes or ScanSources ? null : "e.r";
        string place = $"[{string.Join(", ", written.Select(key => $"e.{key.Name}"))}]";
        string row = step is ScanSources ? $"[{rows.Record("e.x", "id", hasSources: false)}, null, null]" : rows.Row(node, relationship, place);
        string by = parent is null ? "" : $"{parent}, ";
        return $"WITH {by}found, {before} AS a, {until} AS b\n"
            + $"RETURN collect([{(parent ?? "null")}, size(found), a, b, [e IN found[{page.Slice("a", "b")}] | {row}]]) AS rows";
    }
}

/// <summary>A page with the values of a request: numbers that a statement can hold.</summary>
/// <param name="First">How many rows from the start, or null for all.</param>
/// <param name="Last">How many rows from the end, or null where the page is cut from the start.</param>
/// <param name="Skip">Rows to pass over before the first.</param>
/// <param name="After">Rows up to this place are before the page.</param>
/// <param name="Before">Rows from this place on are after the page.</param>
/// <param name="Limit">Rows that a page may have; one more is fetched, so that going over it is seen.</param>
internal sealed record PageRequest(long? First, long? Last, long Skip, CursorKey? After, CursorKey? Before, long Limit)
{
    private bool needsRows;
    private bool needsTotal;

    public static PageRequest Of(SelectingStep step, PlanArguments arguments, QueryLimits limits) => new(
        arguments.Number(step.Page.First),
        arguments.Number(step.Page.Last),
        arguments.Number(step.Page.Skip) ?? 0,
        Key(arguments, step.Page.After),
        Key(arguments, step.Page.Before),
        step.Page.IsConnection ? limits.MaxConnectionEdges : limits.MaxListRows)
    {
        needsRows = step.Page.NeedsRows,
        needsTotal = step.Page.NeedsTotalCount,
    };

    // One more than the limit is fetched, no more: the number of all tells the rest.
    private long Most => needsRows ? Math.Min(First ?? Last ?? long.MaxValue, Limit + 1) : 0;

    /// <summary>The bounds of the page within all rows.</summary>
    public string Slice(string start, string end) => Last is null
        ? string.Create(CultureInfo.InvariantCulture, $"{start} + {Skip}..{start} + {Skip + Most}")
        : string.Create(CultureInfo.InvariantCulture, $"CASE WHEN {end} > {Most} THEN {end} - {Most} ELSE 0 END..{end}");

    /// <summary>A LIMIT that may stand before the rows are collected: at a root, where nobody asks how many there are.</summary>
    public string? ServerCut(bool isRoot) => isRoot && needsRows && !needsTotal && After is null && Before is null && First <= Limit
        ? string.Create(CultureInfo.InvariantCulture, $" LIMIT {Skip + First + 1}")
        : null;

    private static CursorKey? Key(PlanArguments arguments, int? parameter) => parameter is { } number ? (CursorKey?)arguments.Values[number] : null;
}
