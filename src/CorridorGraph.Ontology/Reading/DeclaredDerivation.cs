namespace CorridorGraph.Ontology;

/// <summary><c>@derives</c> as written; a part is null where it is missing or unreadable.</summary>
/// <param name="Place">Where the directive starts.</param>
/// <param name="Type">Name of the derived type.</param>
/// <param name="Through">What nodes between the ends must be.</param>
internal sealed record DeclaredDerivation(Place Place, Word? Type, DeclaredPath? Path, Word? Through);

/// <summary>A path as written.</summary>
/// <param name="Text">The path, with single blanks in it.</param>
/// <param name="Place">Where the string starts.</param>
/// <param name="Syntax">What it says; null where it is not a path.</param>
internal sealed record DeclaredPath(string Text, Place Place, PathSyntax? Syntax);
