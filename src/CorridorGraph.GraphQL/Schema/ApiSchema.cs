using System.Collections.Frozen;
using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.GraphQL;

/// <summary>
/// The served schema as data: every type, field, argument and input with its meaning. The SDL is printed from it and operations are bound
/// against it, so the two cannot disagree.
/// </summary>
internal sealed class ApiSchema
{
    private readonly FrozenDictionary<string, ApiObject> objects;
    private readonly FrozenDictionary<string, ApiInput> inputs;
    private readonly FrozenDictionary<string, EnumType> enums;

    internal ApiSchema(GraphOntology ontology, ImmutableArray<ApiObject> objects, ImmutableArray<ApiInput> inputs, ImmutableArray<EnumType> enums)
    {
        Ontology = ontology;
        Objects = objects;
        Inputs = inputs;
        Enums = enums;
        this.objects = objects.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        this.inputs = inputs.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        this.enums = enums.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
    }

    public const string QueryName = "Query";
    public const string MutationName = "Mutation";
    public const string SubscriptionName = "Subscription";

    public GraphOntology Ontology { get; }

    /// <summary>Object types and interfaces in the order in which they are printed.</summary>
    public ImmutableArray<ApiObject> Objects { get; }

    public ImmutableArray<ApiInput> Inputs { get; }

    public ImmutableArray<EnumType> Enums { get; }

    public ApiObject Query => objects[QueryName];

    public ApiObject Mutation => objects[MutationName];

    public ApiObject Subscription => objects[SubscriptionName];

    /// <summary>The object or interface of a name; the name was validated.</summary>
    public ApiObject Object(string name) => objects[name];

    /// <summary>The input object of a name, or null where the name is that of a scalar or an enumeration.</summary>
    public ApiInput? Input(string name) => inputs.GetValueOrDefault(name);

    /// <summary>The enumeration of a name, or null.</summary>
    public EnumType? Enum(string name) => enums.GetValueOrDefault(name);

    /// <summary>Names of the object types that a value of a type may have, in declared order.</summary>
    public IEnumerable<string> PossibleTypes(ApiObject type) => type switch
    {
        { IsInterface: false } => [type.Name],
        { Entity: { } entity } => entity.PossibleTypes.Select(possible => possible.Name),
        _ => Objects.Where(candidate => !candidate.IsInterface && candidate.Interfaces.Contains(type.Name)).Select(candidate => candidate.Name),
    };

    /// <summary>Builds the schema that an ontology is served by.</summary>
    public static ApiSchema Of(GraphOntology ontology) => new(
        ontology,
        [
            .. RootFields.Of(ontology), MutationFields.Of(ontology), SubscriptionFields.Root, .. FrameObjects.All, .. EntityObjects.Of(ontology),
            .. ConnectionObjects.Of(ontology), .. GroupObjects.Of(ontology), .. PayloadObjects.Of(ontology), SubscriptionFields.Event,
        ],
        [.. FilterInputs.Of(ontology), .. SortInputs.Of(ontology), .. GroupInputs.Of(ontology), .. RowInputs.Of(ontology)],
        [.. FrameObjects.Enums(ontology), .. ontology.Enums]);
}
