namespace CorridorGraph.Ontology;

/// <summary>A position in a text that a person wrote. Lines and columns count from 1.</summary>
/// <param name="Source">File name as the person knows it, or <c>query</c> for an operation.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in characters, from 1; 0 where a whole line is meant.</param>
public sealed record Place(string Source, int Line, int Column)
{
    /// <summary>Name of the CSV column, where the place is a cell.</summary>
    public string? Field { get; init; }

    /// <summary><c>corridor.graphql:12:3</c>, or <c>entities/Firm.csv line 318, column "founded"</c> for a cell.</summary>
    public override string ToString() => (Field, Column) switch
    {
        (not null, _) => $"{Source} line {Line}, column \"{Field}\"",
        (null, 0) => $"{Source} line {Line}",
        _ => $"{Source}:{Line}:{Column}",
    };
}
