using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>What every writer of one statement shares.</summary>
/// <param name="Text">Its variables and parameters.</param>
/// <param name="Ontology">The source of names.</param>
/// <param name="Arguments">Values of the plan's parameters.</param>
/// <param name="Dialect">Forms of the connected version.</param>
/// <param name="Scope">Which relationships count.</param>
internal sealed record StatementContext(
    CypherText Text, GraphOntology Ontology, PlanArguments Arguments, CypherDialect Dialect, RelationshipScope Scope)
{
    private string? types;

    /// <summary>Variables that hold present ids, by the id that was asked for.</summary>
    public Dictionary<string, string> PresentIds { get; } = new(StringComparer.Ordinal);

    /// <summary>Clauses that come before all others: sets and ids that predicates speak of.</summary>
    public Prologue Prologue { get; } = new();

    /// <summary>The parameter that holds the names of all node types.</summary>
    public string Types => types ??= Text.Parameter(Ontology.NodeTypes.Select(type => type.Name).ToArray());

    /// <summary>The finished statement of a text in which marks stand for the prologue's variables.</summary>
    public CypherStatement Statement(string text) => new(Prologue.Clauses + Prologue.WithVariables(text), Text.Parameters);

    /// <summary>The expression that gives a node's type.</summary>
    public string TypeOf(string node) => $"head([label IN labels({node}) WHERE label IN {Types}])";
}

/// <summary>Forms of Cypher that differ between versions; everything else is written once, in a form that all of them take.</summary>
public enum CypherDialect
{
    /// <summary>Neo4j 3.x and 4.x: pattern comprehensions.</summary>
    Three,

    /// <summary>Neo4j 5 and later: subquery expressions.</summary>
    Five,
}

/// <summary>Clauses at the start of a statement, each of which makes one variable that every later clause can use.</summary>
internal sealed class Prologue
{
    private readonly List<Part> parts = [];

    /// <summary>Stands at the end of a <c>WITH</c> for all variables of the prologue, those of parts that are added later too.</summary>
    public const string Carry = "\u0001";

    /// <summary>Stands behind a <c>WITH</c> for <c>x</c> in as many rows as there are nodes, and all variables of the prologue.</summary>
    public const string EachOnce = "\u0002";

    /// <summary>Adds a clause that makes a variable.</summary>
    /// <param name="variable">What it makes.</param>
    /// <param name="isList">Whether that may be a long list.</param>
    /// <param name="match">What is matched.</param>
    /// <param name="aggregate">What is made of all that was matched.</param>
    /// <param name="value">What is made of the variable in turn, or null for itself.</param>
    public string Add(string variable, bool isList, string match, string aggregate, string? value = null)
    {
        string text = $"{match} WITH {string.Concat(parts.Select(part => $"{Gathered(part)}, "))}{aggregate} AS {variable}";
        if (value is not null || parts.Exists(part => part.IsList))
        {
            text += $" WITH {string.Concat(parts.Select(part => $"{Regained(part)}, "))}{(value is null ? "" : $"{value} AS ")}{variable}";
        }

        parts.Add(new Part(text, variable, isList));
        return variable;
    }

    /// <summary>The clauses, each on its own line.</summary>
    public string Clauses => string.Concat(parts.Select(part => part.Clause + "\n"));

    /// <summary>A text with the variables in the places of the marks.</summary>
    public string WithVariables(string text)
    {
        string once = !parts.Exists(part => part.IsList)
            ? "DISTINCT x" + string.Concat(parts.Select(part => $", {part.Variable}"))
            : "x" + string.Concat(parts.Select(part => $", {Gathered(part)}"))
                + "\nWITH x" + string.Concat(parts.Select(part => $", {Regained(part)}"));
        return text
            .Replace(Carry, string.Concat(parts.Select(part => $", {part.Variable}")), StringComparison.Ordinal)
            .Replace(EachOnce, once, StringComparison.Ordinal);
    }

    // Rows that are grouped by a list, as by DISTINCT too, compare it element by element, each row anew: it is collected instead, and taken
    // out again in a clause of its own. (3.1.1 loses the variables of pattern comprehensions behind a WITH that has an aggregate inside of
    // another expression.)
    private static string Gathered(Part part) => part.IsList ? $"collect({part.Variable}) AS {part.Variable}" : part.Variable;

    private static string Regained(Part part) => part.IsList ? $"head({part.Variable}) AS {part.Variable}" : part.Variable;

    private sealed record Part(string Clause, string Variable, bool IsList);
}
