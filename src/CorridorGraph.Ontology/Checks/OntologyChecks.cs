using System.Collections.Immutable;

namespace CorridorGraph.Ontology;

/// <summary>The rules of an ontology file. Each reports what it finds, and is silent about what another one reports.</summary>
internal static class OntologyChecks
{
    public static readonly ImmutableArray<Action<Declarations, FaultList>> InOrder =
    [
        DuplicateCheck.Run,
        TypeNameCheck.Run,
        FieldNameCheck.Run,
        EnumCheck.Run,
        NodeAnnotationCheck.Run,
        RootNameCheck.Run,
        EntityCheck.Run,
        ImplementsCheck.Run,
        InterfaceFieldsCheck.Run,
        PropertyTypeCheck.Run,
        SearchCheck.Run,
        RelationshipFieldCheck.Run,
        NamesRelationshipCheck.Run,
        MixedDirectionsCheck.Run,
        EndsAgreeCheck.Run,
        DerivationCheck.Run,
        UnfoldingCheck.Run,
    ];
}
