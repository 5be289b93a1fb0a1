using System.Collections.Immutable;

namespace CorridorGraph.Plan;

/// <summary>Changes that are made together or not at all, in this order.</summary>
/// <param name="Changes">Checked by who made them: the store takes rows as they are.</param>
/// <param name="Author">What the change log calls who changes: a curator's name, or a verb such as <c>import</c>.</param>
/// <param name="Note">Why, in the author's words.</param>
public sealed record ChangeSet(ImmutableArray<Change> Changes, string Author, string? Note = null)
{
    /// <summary>The version that the graph must still have, or null for any.</summary>
    public long? ExpectedVersion { get; init; }
}

/// <summary>One row put or deleted. A put row is whole: it replaces the one with its identity, or is new.</summary>
public abstract record Change;

/// <summary>A source, by id.</summary>
public sealed record PutSource(SourceFact Row) : Change;

/// <summary>An entity, by id.</summary>
public sealed record PutEntity(EntityFact Row) : Change;

/// <summary>A relationship, by type, ends and <c>since</c>.</summary>
public sealed record PutRelationship(RelationshipFact Row) : Change;

/// <summary>A metric, by entity, name, date and unit.</summary>
public sealed record PutMetric(MetricFact Row) : Change;

/// <summary>Deletes a source that nothing cites.</summary>
public sealed record DeleteSource(string Id) : Change;

/// <summary>Deletes an entity that has neither relationships nor metrics by then.</summary>
public record DeleteEntity(string Id) : Change;

/// <summary>
/// Deletes an entity that another has taken in, as <see cref="DeleteEntity"/> does. It is the last change of its set, and marks the set as one thing:
/// it is taken back as a whole.
/// </summary>
public sealed record MergeEntity(string Id) : DeleteEntity(Id);

/// <summary>Deletes a relationship.</summary>
public sealed record DeleteRelationship(RelationshipIdentity Identity) : Change;

/// <summary>Deletes a metric.</summary>
public sealed record DeleteMetric(MetricIdentity Identity) : Change;
