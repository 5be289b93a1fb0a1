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
public abstract record Change
{
    /// <summary>The row as the change log calls it: its id; of a metric its entity and name.</summary>
    public abstract string What { get; }

    /// <summary>The entities that the change log finds it under.</summary>
    public abstract (string? Entity, string? Other) About { get; }
}

/// <summary>A source, by id.</summary>
public sealed record PutSource(SourceFact Row) : Change
{
    /// <inheritdoc />
    public override string What => Row.Id;

    /// <inheritdoc />
    public override (string? Entity, string? Other) About => default;
}

/// <summary>An entity, by id.</summary>
public sealed record PutEntity(EntityFact Row) : Change
{
    /// <inheritdoc />
    public override string What => Row.Id;

    /// <inheritdoc />
    public override (string? Entity, string? Other) About => (Row.Id, null);
}

/// <summary>A relationship, by type, ends and <c>since</c>.</summary>
public sealed record PutRelationship(RelationshipFact Row) : Change
{
    /// <inheritdoc />
    public override string What => Row.Id;

    /// <inheritdoc />
    public override (string? Entity, string? Other) About => (Row.From, Row.To);
}

/// <summary>A metric, by entity, name, date and unit.</summary>
public sealed record PutMetric(MetricFact Row) : Change
{
    /// <inheritdoc />
    public override string What => $"{Row.Entity}:{Row.Name}";

    /// <inheritdoc />
    public override (string? Entity, string? Other) About => (Row.Entity, null);
}

/// <summary>Deletes a source that nothing cites.</summary>
public sealed record DeleteSource(string Id) : Change
{
    /// <inheritdoc />
    public override string What => Id;

    /// <inheritdoc />
    public override (string? Entity, string? Other) About => default;
}

/// <summary>Deletes an entity that has neither relationships nor metrics by then.</summary>
public record DeleteEntity(string Id) : Change
{
    /// <inheritdoc />
    public override string What => Id;

    /// <inheritdoc />
    public override (string? Entity, string? Other) About => (Id, null);
}

/// <summary>
/// Deletes an entity that another has taken in, as <see cref="DeleteEntity"/> does. It is the last change of its set, and marks the set as one thing:
/// it is taken back as a whole.
/// </summary>
public sealed record MergeEntity(string Id) : DeleteEntity(Id);

/// <summary>Deletes a relationship.</summary>
public sealed record DeleteRelationship(RelationshipIdentity Identity) : Change
{
    /// <inheritdoc />
    public override string What => Identity.Id;

    /// <inheritdoc />
    public override (string? Entity, string? Other) About => (Identity.From, Identity.To);
}

/// <summary>Deletes a metric.</summary>
public sealed record DeleteMetric(MetricIdentity Identity) : Change
{
    /// <inheritdoc />
    public override string What => $"{Identity.Entity}:{Identity.Name}";

    /// <inheritdoc />
    public override (string? Entity, string? Other) About => (Identity.Entity, null);
}
