using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.GraphQL;

/// <summary>The fields of <c>Query</c>.</summary>
internal static class RootFields
{
    public static IEnumerable<ApiObject> Of(GraphOntology ontology)
    {
        yield return new ApiObject(
            ApiSchema.QueryName,
            [],
            [.. LookUps, .. ChangeLog, .. ontology.EntityTypes.SelectMany(ForType)],
            "Where every question starts. `asOf` and `confidence` hold for every relationship followed below the field.");
    }

    private static IEnumerable<ApiField> ForType(EntityType type)
    {
        // Organization and Place are looked up as entities; only node types and Entity have an id field of their own.
        if (type is NodeType || type.Name == Frame.EntityName)
        {
            yield return new ApiField(type.Singular, type.Name, new LookUpOne(type), $"The {type.Name} with an id or former id, or null.")
            {
                Arguments = [new(Arguments.Id, "ID!", "Its id or a former id."), .. Arguments.Scope],
            };
        }

        yield return new ApiField(type.Plural, $"[{type.Name}!]!", new ListAll(type), $"Each {type.Name} that passes, once.")
        {
            Arguments = [.. Arguments.ListPaging, .. Arguments.Selecting(type), .. Arguments.Scope],
        };
        yield return new ApiField(
            $"{type.Plural}Connection", $"{ConnectionObjects.ForRoot(type)}!", new ConnectAll(type), $"Each {type.Name} that passes, in pages.")
        {
            Arguments = [.. Arguments.ConnectionPaging, .. Arguments.Selecting(type), .. Arguments.Scope],
        };
        yield return Aggregate(type);
    }

    private static ApiField Aggregate(EntityType type)
        => new($"{type.Plural}Aggregate", $"[{GroupObjects.NameFor(type)}!]!", new AggregateAll(type), $"Counts over {type.Plural}, in groups.")
        {
            Arguments = [.. Arguments.Grouping(type), .. Arguments.Scope],
        };

    private static readonly ImmutableArray<ApiField> LookUps =
    [
        new(FrameRoots.Node, "Node", new LookUpAny(IsList: false), "The entity, source or relationship with an id, or null.")
        {
            Arguments = [new(Arguments.Id, "ID!", "Its id, or an entity's former id."), .. Arguments.Scope],
        },
        new(FrameRoots.Nodes, "[Node]!", new LookUpAny(IsList: true), "Those with these ids, in this order; null for an unknown id.")
        {
            Arguments = [new(Arguments.Ids, "[ID!]!", "Ids, or entities' former ids."), .. Arguments.Scope],
        },
        new(FrameRoots.EntitiesNamed, "[Entity!]!", new ListNamed(), "Those whose name, English name or alias is exactly this.")
        {
            Arguments = [new(Arguments.Name, "String!", "The whole name."), .. Arguments.ListPaging, .. Arguments.Scope],
        },
        new(FrameRoots.Source, "Source", new LookUpSource(), "The source with an id, or null.")
        {
            Arguments = [new(Arguments.Id, "ID!", "Its id."), .. Arguments.Scope],
        },
        new(FrameRoots.Sources, "[Source!]!", new ListAllSources(), "Each source that passes.")
        {
            Arguments =
            [
                .. Arguments.ListPaging, .. Arguments.Selecting(FilterInputs.Source, SortInputs.Source), .. Arguments.Scope,
            ],
        },
    ];

    private static readonly ImmutableArray<ApiField> ChangeLog =
    [
        new(
            FrameRoots.GraphVersion,
            "Int",
            new GraphVersion(),
            "The version that a change may name as `expectedVersion`, no newer than the rest of this answer; null where nothing can be changed."),
        new(FrameRoots.Changes, $"[{PayloadObjects.Change}!]!", new ListChanges(), "What was changed, oldest first.")
        {
            Arguments =
            [
                new(Arguments.After, "Int", "Only changes with a greater number."),
                new(Arguments.First, "Int", "At most so many, up to the limit of a list.") { Default = "100" },
                new(Arguments.Entity, "ID", "Only changes of this entity, its relationships and its metrics."),
            ],
        },
    ];
}

/// <summary>Names of root fields that no type of an ontology brings.</summary>
internal static class FrameRoots
{
    public const string Node = "node";
    public const string Nodes = "nodes";
    public const string EntitiesNamed = "entitiesNamed";
    public const string Source = "source";
    public const string Sources = "sources";
    public const string GraphVersion = "graphVersion";
    public const string Changes = "changes";
}
