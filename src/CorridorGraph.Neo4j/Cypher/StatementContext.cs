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

    /// <summary>The finished statement of a text in which <see cref="Prologue.Carry"/> marks where the prologue's variables are carried on.</summary>
    public CypherStatement Statement(string text)
        => new(Prologue.Clauses + text.Replace(Prologue.Carry, Prologue.AndCarried, StringComparison.Ordinal), Text.Parameters);

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
    private readonly List<(string Clause, string Variable)> parts = [];

    /// <summary>Stands at the end of a <c>WITH</c> for all variables of the prologue, those of parts that are added later too.</summary>
    public const string Carry = "\u0001";

    /// <summary>Adds a clause that ends in <c>WITH ..., expression AS variable</c>; the clause is given what it must carry.</summary>
    public string Add(string variable, Func<string, string> clause)
    {
        string carried = string.Concat(parts.Select(part => $"{part.Variable}, "));
        parts.Add((clause(carried), variable));
        return variable;
    }

    /// <summary>The clauses, each on its own line.</summary>
    public string Clauses => string.Concat(parts.Select(part => part.Clause + "\n"));

    /// <summary>Carried variables as the end of a <c>WITH</c>: <c>, a, b</c>.</summary>
    public string AndCarried => string.Concat(parts.Select(part => $", {part.Variable}"));
}
