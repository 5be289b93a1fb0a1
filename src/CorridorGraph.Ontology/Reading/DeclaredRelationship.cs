namespace CorridorGraph.Ontology;

/// <summary><c>@relationship</c> as written; a part is null where it is missing or unreadable.</summary>
/// <param name="Type">Name of the relationship type.</param>
/// <param name="Direction">Which way the field follows it.</param>
internal sealed record RelationshipAnnotation(Word? Type, Direction? Direction)
{
    /// <summary>Whether a type was written at all, readable or not.</summary>
    public required bool NamesType { get; init; }

    public override string ToString()
        => $"@relationship(type: \"{Type}\", direction: {Direction?.ToString().ToUpperInvariant()})";
}

/// <summary>A field that follows a relationship type, with both of its ends.</summary>
internal sealed record DeclaredRelationship(DeclaredType Owner, DeclaredField Field, DeclaredType Target)
{
    public string Type => Field.Relationship!.Type!.Text;

    public Direction Direction => Field.Relationship!.Direction!.Value;

    public override string ToString() => $"{Owner.Name}.{Field.Name}";
}
