namespace CorridorGraph.Ontology;

/// <summary>One fault of the caller's making: what is wrong, what was expected, the nearest repair; and where.</summary>
/// <param name="Code">Stable code, <c>CG</c> and four digits; each has a page in <c>docs/errors.md</c>.</param>
/// <param name="Message">Whole sentences without the place.</param>
/// <param name="Place">Where it stands, or null where no place applies.</param>
public sealed record Diagnostic(string Code, string Message, Place? Place = null)
{
    /// <summary>Keys from the answer's root to the field at fault; empty outside operations.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>One line: the code, the message, the place last.</summary>
    public override string ToString() => Place is null ? $"{Code}  {Message}" : $"{Code}  {Message} ({Place})";
}
