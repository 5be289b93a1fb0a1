using System.Collections.Immutable;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>An entity of an answer, with the filter of the list that let it through.</summary>
internal sealed record Selected(EntityFact Entity, Where? Where);

/// <summary>A row of a list or connection; a root's rows have no relationship.</summary>
internal sealed record Row(Selected Node, RelationshipFact? Relationship);

/// <summary>All rows of a connection, and which of them are on the page.</summary>
internal sealed record Connection(IReadOnlyList<Row> All, int Start, int End)
{
    public IEnumerable<Row> Page => All.Take(End).Skip(Start);
}

internal sealed record PageInfo(Connection Connection);

/// <summary>A set of relationships that alone lets an entity through, in the order in which a walk from the entity meets them.</summary>
internal sealed record Witness(ImmutableArray<EntityFact> Nodes, ImmutableArray<RelationshipFact> Relationships)
{
    public int Inferred => Relationships.Count(relationship => relationship.IsInferred);
}

/// <summary>The random question is too large to be worth asking; another is drawn in its place.</summary>
internal sealed class TooLargeException(string message) : Exception(message);
