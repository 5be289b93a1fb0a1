using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Writes the page after a cursor in all nodes of a type, where nobody asks how many there are: only rows behind the cursor are ordered, and
/// of those before it only whether there is one is looked up.
/// </summary>
internal sealed class KeysetWriter(ScanNodes step, StatementContext context, PredicateWriter predicates, PageRequest page)
{
    /// <summary>
    /// Whether a step is of this form. Filters that follow relationships are not: 3.1.1 gives null for a pattern comprehension behind an
    /// OPTIONAL MATCH, and their rows are few as a rule.
    /// </summary>
    public static bool Fits(ScanNodes step, PageRequest page)
        => page.IsAfterOnly && step.Order.All(KeyWriter.IsOfRow) && !LargeReads.Follows(step.Where);

    /// <summary>The clauses.</summary>
    public string Write()
    {
        var keys = new KeyWriter(context, predicates);
        var written = keys.Keys(step, "x", null, hasTiesOfRelationship: false);
        string after = keys.After(written, page.After!, key => key.Expression, orAt: false);
        string label = step.Type is NodeType ? CypherText.Name(step.Type.Name) : Frame.EntityName;
        string[] conditions =
        [
            .. step.Type is NodeType ? [] : HopPattern.Target(step.Type, "x"),
            .. step.Where is Always { Value: true } ? Array.Empty<string>() : [predicates.OfNode(step.Where, "x")],
        ];
        string Match(string side) => $"OPTIONAL MATCH (x:{label})" + HopPattern.Where([.. conditions, side]);
        string place = $"[{string.Join(", ", keys.Keys(step, "e", null, hasTiesOfRelationship: false).Select(key => key.Expression))}]";
        string row = new RowWriter(step, context).Row("e", null, place);
        return $"{Match($"NOT {after}")}\nWITH x{Prologue.Carry} LIMIT 1\nWITH count(x) AS a{Prologue.Carry}\n"
            + $"{Match(after)}\nWITH a, x ORDER BY {KeyWriter.OrderBy(written, key => key.Expression)} LIMIT {page.First + 1}\n"
            + "WITH a, collect(x) AS found\n"
            + $"RETURN collect([null, a + size(found), a, a + size(found), [e IN found[{page.SliceOf("found")}] | {row}]]) AS rows";
    }
}
