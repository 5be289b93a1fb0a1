using System.Globalization;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Writes a bounded page of all nodes of a type: only rows between the cursors are ordered, and of them only the page is kept. How many there
/// are is counted where it is asked for; else of the rows on either side only whether there is one is looked up.
/// </summary>
internal sealed class KeysetWriter
{
    private readonly ScanNodes step;
    private readonly StatementContext context;
    private readonly PageRequest page;
    private readonly KeyWriter keys;
    private readonly List<WrittenKey> written;
    private readonly string label;
    private readonly string[] conditions;
    private readonly List<string> clauses = [];
    private readonly List<string> counts = [];

    public KeysetWriter(ScanNodes step, StatementContext context, PredicateWriter predicates, PageRequest page)
    {
        this.step = step;
        this.context = context;
        this.page = page;
        keys = new KeyWriter(context, predicates);
        written = keys.Keys(step, "x", null, hasTiesOfRelationship: false);
        (label, var typed) = HopPattern.Scan(step.Type, "x");
        conditions =
        [
            .. typed,
            .. step.Where is Always { Value: true } ? Array.Empty<string>() : [predicates.OfNode(step.Where, "x")],
        ];
    }

    /// <summary>
    /// Whether a step is of this form. Filters that follow relationships are not: 3.1.1 gives null for a pattern comprehension behind an
    /// OPTIONAL MATCH, and what they cost would be paid twice.
    /// </summary>
    public static bool Fits(ScanNodes step, PageRequest page)
        => page.IsWindow && step.Order.All(KeyWriter.IsOfRow) && !LargeReads.Follows(step.Where);

    /// <summary>The clauses.</summary>
    public string Write()
    {
        string? after = page.After is { } from ? After(from, orAt: false) : null, until = page.Before is { } to ? After(to, orAt: true) : null;
        string? total = page.NeedsTotal ? Count("n", null) : null;
        string? before = after is null ? null : Count("a", $"NOT {after}"), behind = until is null ? null : Count("z", until);
        string window = string.Join(" AND ", new[] { after ?? KeyWriter.InOrder(step), until is null ? null : $"NOT {until}" }.OfType<string>());
        long most = page.Skip + (page.First ?? page.Last)!.Value + 1;
        clauses.Add(Match(window));
        clauses.Add(string.Create(CultureInfo.InvariantCulture, $"WITH x{Counts} ORDER BY {Order(isTurned: page.Last is not null)} LIMIT {most}"));
        if (page.Last is not null)
        {
            clauses.Add($"WITH x{Counts} ORDER BY {Order(isTurned: false)}");
        }

        clauses.Add($"WITH collect(x) AS found{Counts}");
        string end = total is null ? Sum(before, "size(found)") : behind is null ? total : $"{total} - {behind}";
        string place = $"[{string.Join(", ", keys.Keys(step, "e", null, hasTiesOfRelationship: false).Select(key => key.Expression))}]";
        string row = new RowWriter(step, context).Row("e", null, place);
        clauses.Add($"RETURN collect([null, {total ?? Sum(end, behind)}, {before ?? "0"}, {end}, [e IN found[{page.SliceOf("found")}] | {row}]]) AS rows");
        return string.Join('\n', clauses);
    }

    private static string Sum(params string?[] counts) => string.Join(" + ", counts.OfType<string>());

    private string Counts => string.Concat(counts.Select(name => $", {name}"));

    // How many rows are on one side of a cursor; where nobody asks for numbers, whether there is one.
    private string Count(string name, string? side)
    {
        clauses.Add(Match(side));
        if (!page.NeedsTotal)
        {
            clauses.Add($"WITH x{Counts}{Prologue.Carry} LIMIT 1");
        }

        clauses.Add($"WITH count(x) AS {name}{Counts}{Prologue.Carry}");
        counts.Add(name);
        return name;
    }

    private string Order(bool isTurned) => KeyWriter.OrderBy(written, key => key.Expression, isTurned);

    private string After(CursorKey place, bool orAt) => keys.After(written, place, key => key.Expression, orAt);

    private string Match(string? side)
        => $"OPTIONAL MATCH (x:{label})" + HopPattern.Where([.. conditions, .. string.IsNullOrEmpty(side) ? [] : new[] { side }]);
}
