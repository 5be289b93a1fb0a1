using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Writes steps that group, as one statement for all parents: it counts every value that the step shows, keeps or orders by, and returns for
/// each parent its groups as <c>[[keys], [values]]</c>. Which groups are kept and in which order is decided on what comes back.
/// </summary>
internal sealed class GroupWriter(GroupRows step, StatementContext context)
{
    private readonly PredicateWriter predicates = new(context);

    /// <summary>Every value that the server counts, each once; an average is made of two of them.</summary>
    public static IReadOnlyList<GroupValue> Values(GroupRows step)
        =>
        [
            .. step.Values
                .SelectMany(value => value.Measure == Measure.Avg
                    ? new[] { value with { Measure = Measure.Sum }, value with { Measure = Measure.Count } }
                    : [value])
                .Distinct(),
        ];

    public CypherStatement Write(IReadOnlyCollection<string> parents)
    {
        string by = step.Follow is null ? "" : "pid, ";
        string text = step.Follow is null ? new ScanWriter(context, predicates).Write(step.Type, step.Where) : Expand(parents);
        var names = new List<string>();

        // Known ends last: 3.1.1 loses what an OPTIONAL MATCH would find behind one that found nothing for a null id.
        foreach (int i in Enumerable.Range(0, step.Keys.Length).OrderBy(i => step.Keys[i] is NeighbourKey { Hop.Path: KnownEnds }))
        {
            text += Key(step.Keys[i], $"g{i}", by + "x" + (NeedsRelationship ? ", r" : "") + string.Concat(names.Select(name => $", {name}")));
            names.Add($"g{i}");
        }

        string keys = string.Concat(names.Select(name => $", {name}"));

        // In the order of ids, in which numbers with fractions are added up everywhere.
        text += $"\nWITH DISTINCT {by}x{keys} ORDER BY x.id";
        var counted = Values(step);
        string distinct = string.Concat(counted.Select((value, i) => value.Measure == Measure.Distinct
            ? $", count(DISTINCT x.{CypherText.Name(value.Property!.Name)}) AS d{i}" : ""));
        text += $"\nWITH {by}{string.Concat(names.Select(name => $"{name}, "))}collect(x) AS xs{distinct}";
        var rows = new RowWriter(step, context);
        string shown = string.Join(", ", step.Keys.Select((key, i) => key is NeighbourKey
            ? $"CASE WHEN g{i} IS NULL THEN null ELSE {rows.Node($"g{i}")} END" : $"g{i}"));
        string values = string.Join(", ", counted.Select((value, i) => value.Measure == Measure.Distinct ? $"d{i}" : Value(value)));
        return context.Statement(text + $"\nRETURN collect([{(step.Follow is null ? "null" : "pid")}, [{shown}], [{values}]]) AS rows");
    }

    private bool NeedsRelationship => step.Keys.Any(key => key is RelationshipKey);

    private string Expand(IReadOnlyCollection<string> parents) => step.Follow is KnownPairs known
        ? $"UNWIND {context.Text.Parameter(known.Pairs)} AS pair WITH pair[0] AS pid, pair[1] AS xid{Prologue.Carry} MATCH (x:Entity {{id: xid}})"
            + HopPattern.Where(step.Where is Always { Value: true } ? [] : [predicates.OfNode(step.Where, "x")])
        : HopPattern.Parents(step, parents, context) + "\n"
            + $"MATCH {HopPattern.Of((StoredPath)step.Follow!, "p", "r", "x")}" + HopPattern.Where(
            [
                .. HopPattern.Scope(context.Scope, "r", context),
                .. HopPattern.Target(step.Type, "x"),
                .. step.Where is Always { Value: true } ? Array.Empty<string>() : [predicates.OfNode(step.Where, "x")],
                .. step.WhereEdge is Always { Value: true } ? Array.Empty<string>() : [predicates.OfRecord(step.WhereEdge, "r")],
            ]);

    private string Key(GroupKey key, string name, string carried)
    {
        string Cut(string value, int? length) => length is null ? value : $"left({value}, {length})";
        switch (key)
        {
            case PropertyKey property:
                return $"\nWITH {carried}{Prologue.Carry}, {Cut($"x.{CypherText.Name(property.Property.Name)}", property.DateLength)} AS {name}";
            case RelationshipKey relationship:
                return $"\nWITH {carried}{Prologue.Carry}, {Cut($"r.{CypherText.Name(relationship.Property.Name)}", relationship.DateLength)} AS {name}";
            default:
                var neighbour = (NeighbourKey)key;
                if (neighbour.Hop.Path is KnownEnds known)
                {
                    string ends = $"{context.Text.Parameter(known.EndsOf)}[x.id]", end = context.Text.Variable("id");

                    return $"\nUNWIND coalesce({ends}, [null]) AS {end} OPTIONAL MATCH ({name}:Entity {{id: {end}}})";
                }

                string through = context.Text.Variable("r");
                return $"\nOPTIONAL MATCH {HopPattern.Of((StoredPath)neighbour.Hop.Path, "x", through, name)}" + HopPattern.Where(
                [
                    .. HopPattern.Scope(context.Scope, through, context),
                    .. HopPattern.Target(neighbour.Hop.Target, name),
                    .. neighbour.Where is Always { Value: true } ? Array.Empty<string>() : [predicates.OfNode(neighbour.Where, name)],
                ]);
        }
    }

    private static string Value(GroupValue value)
    {
        if (value.Property is null)
        {
            return "size(xs)";
        }

        string property = CypherText.Name(value.Property.Name);
        string present = $"[v IN [y IN xs | y.{property}] WHERE v IS NOT NULL]";
        return value.Measure switch
        {
            Measure.Count => $"size({present})",
            Measure.Sum => $"reduce(sum = {(value.Property.Kind == PropertyKind.Float ? "0.0" : "0")}, v IN {present} | sum + v)",
            Measure.Min => $"reduce(best = null, v IN {present} | CASE WHEN best IS NULL OR v < best THEN v ELSE best END)",
            _ => $"reduce(best = null, v IN {present} | CASE WHEN best IS NULL OR v > best THEN v ELSE best END)",
        };
    }
}
