using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>An object type or interface of the served schema.</summary>
internal sealed record ApiObject(string Name, ImmutableArray<string> Interfaces, ImmutableArray<ApiField> Fields, string? Documentation)
{
    private readonly Dictionary<string, ApiField> byName = Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>Whether it is printed as an interface.</summary>
    public bool IsInterface { get; init; }

    /// <summary>The node type or interface of the ontology that it shows, or null for a type of the frame.</summary>
    public EntityType? Entity { get; init; }

    /// <summary>The field of a name; the name was validated.</summary>
    public ApiField Field(string name) => byName[name];
}

/// <summary>A field of the served schema and what it means.</summary>
internal sealed record ApiField(string Name, ApiType Type, FieldMeaning Meaning, string? Documentation)
{
    public ImmutableArray<ApiArgument> Arguments { get; init; } = [];
}

/// <summary>An argument of a field.</summary>
internal sealed record ApiArgument(string Name, ApiType Type, string? Documentation)
{
    /// <summary>The default as written in SDL, or null.</summary>
    public string? Default { get; init; }
}

/// <summary>What a field of the served schema gives: the binder attaches it, the planner turns it into steps and shapes.</summary>
internal abstract record FieldMeaning;

// The language's own.
internal sealed record TypeName : FieldMeaning;
internal sealed record Introspection : FieldMeaning;

// Root fields.
internal sealed record LookUpOne(EntityType Type) : FieldMeaning;
internal sealed record LookUpAny(bool IsList) : FieldMeaning;
internal sealed record LookUpSource : FieldMeaning;
internal sealed record ListNamed : FieldMeaning;
internal sealed record ListAllSources : FieldMeaning;
internal sealed record ListAll(EntityType Type) : FieldMeaning;
internal sealed record ConnectAll(EntityType Type) : FieldMeaning;

// The change log and the state that the next change is made on.
internal sealed record ListChanges : FieldMeaning;
internal sealed record GraphVersion : FieldMeaning;
internal sealed record ChangeValue(ChangePart Part) : FieldMeaning;

// What a subscription is told of.
internal sealed record GraphChanged : FieldMeaning;
internal sealed record GraphChangeValue(GraphChangePart Part) : FieldMeaning;

// Root fields that change the graph.
internal abstract record MutationMeaning : FieldMeaning;
internal sealed record UpsertEntities(NodeType Type) : MutationMeaning;
internal sealed record UpsertSources : MutationMeaning;
internal sealed record UpsertMetrics : MutationMeaning;
internal sealed record Relate : MutationMeaning;
internal sealed record Unrelate : MutationMeaning;
internal sealed record DeleteEntities : MutationMeaning;

// What a change answers.
internal sealed record ReceiptValue(ReceiptPart Part) : FieldMeaning;
internal sealed record ChangedEntities(EntityType Type) : FieldMeaning;
internal sealed record ChangedSources : FieldMeaning;
internal sealed record ChangedRelationships : FieldMeaning;

// Fields of entities.
internal sealed record NodeValue(Property Property) : FieldMeaning;
internal sealed record HopList(PathExpression Path, EntityType Target) : FieldMeaning;
internal sealed record HopConnection(PathExpression Path, EntityType Target) : FieldMeaning;
internal sealed record NodeSources : FieldMeaning;
internal sealed record NodeMetrics : FieldMeaning;
internal sealed record NodeRelationships : FieldMeaning;
internal sealed record NodeEvidence : FieldMeaning;

// Aggregates, their groups and keys.
internal sealed record AggregateAll(EntityType Type) : FieldMeaning;
internal sealed record HopAggregate(PathExpression Path, EntityType Target) : FieldMeaning;
internal sealed record AggregateKey : FieldMeaning;
internal sealed record AggregateCount : FieldMeaning;
internal sealed record AggregateValues(Property Property) : FieldMeaning;
internal sealed record AggregateMeasure(Measure Measure) : FieldMeaning;
internal sealed record KeyValue(Property Property) : FieldMeaning;
internal sealed record KeyNode(string Field) : FieldMeaning;
internal sealed record EdgeKey : FieldMeaning;
internal sealed record EdgeKeyValue(Property Property) : FieldMeaning;

// Fields of relationships, alone or as the edges of a connection.
internal sealed record RelationshipValue(Property Property) : FieldMeaning;
internal sealed record RelationshipNode(bool IsFrom) : FieldMeaning;
internal sealed record RelationshipSources : FieldMeaning;
internal sealed record TieEvidence : FieldMeaning;

// Fields of sources, metrics and witnesses.
internal sealed record RecordValue(Property Property) : FieldMeaning;
internal sealed record SourceFacts : FieldMeaning;
internal sealed record MetricSources : FieldMeaning;
internal sealed record WitnessNodeList : FieldMeaning;
internal sealed record WitnessRelationshipList : FieldMeaning;
internal sealed record WitnessConfidence : FieldMeaning;

// Fields of connections, edges and page information.
internal sealed record ConnectionNodes : FieldMeaning;
internal sealed record ConnectionEdges : FieldMeaning;
internal sealed record ConnectionPageInfo : FieldMeaning;
internal sealed record ConnectionTotalCount : FieldMeaning;
internal sealed record EdgeCursor : FieldMeaning;
internal sealed record EdgeNode : FieldMeaning;
internal sealed record PageInfoValue(PageInfoPart Part) : FieldMeaning;

internal enum PageInfoPart
{
    HasNextPage,
    HasPreviousPage,
    StartCursor,
    EndCursor,
}

internal enum ChangePart
{
    Number,
    Version,
    At,
    Author,
    Kind,
    What,
    Before,
    After,
}

internal enum GraphChangePart
{
    Version,
    Number,
    At,
    Author,
    Count,
    Changes,
}

internal enum ReceiptPart
{
    Version,
    Inserted,
    Updated,
    Unchanged,
    Deleted,
    Ids,
}
