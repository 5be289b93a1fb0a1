using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.GraphQL;

/// <summary>The fields of <c>Mutation</c>. Each may be null: where one of several fails, the answer still shows those before it.</summary>
internal static class MutationFields
{
    public const string Relate = "relate";
    public const string Unrelate = "unrelate";
    public const string DeleteEntities = "deleteEntities";
    public const string UpsertSources = "upsertSources";
    public const string UpsertMetrics = "upsertMetrics";

    public static ApiObject Of(GraphOntology ontology) => new(
        ApiSchema.MutationName,
        [],
        [.. ontology.NodeTypes.Select(ForType), .. Others],
        "What curators do. Each field is one transaction, all of it or none; they run one after another, and one that fails stops those after it.");

    /// <summary>The field that inserts and updates entities of a type: <c>upsertLaboratories</c>.</summary>
    public static string NameFor(NodeType type) => $"upsert{Capital(type.Plural)}";

    public static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static ApiField ForType(NodeType type) => Changing(
        NameFor(type),
        new UpsertEntities(type),
        RowInputs.NameFor(type),
        $"Inserts or updates {type.Plural} by id; a row changes only the fields that it gives.");

    private static IEnumerable<ApiField> Others =>
    [
        Changing(UpsertSources, new UpsertSources(), RowInputs.Source, "Inserts or updates sources by id; a row changes only the fields that it gives."),
        Changing(
            UpsertMetrics,
            new UpsertMetrics(),
            RowInputs.Metric,
            "Inserts or updates metrics, which are told apart by entity, name, date and unit; a row changes only the fields that it gives."),
        Changing(
            Relate,
            new Relate(),
            RowInputs.Relationship,
            "Inserts or updates relationships, which are told apart by type, ends and `since`; a row changes only the fields that it gives."),
        Changing(Unrelate, new Unrelate(), RowInputs.RelationshipKey, "Deletes relationships by type, ends and `since`."),
        Field(
            DeleteEntities,
            new DeleteEntities(),
            "Deletes entities with their metrics; one that still has relationships only with `detach`, and then these too.",
            [
                new(Arguments.Ids, "[ID!]!", "Their ids."),
                new(Arguments.Detach, "Boolean", "Delete their relationships too.") { Default = "false" },
            ]),
    ];

    private static ApiField Changing(string name, MutationMeaning meaning, string input, string documentation)
        => Field(name, meaning, documentation, [new(Arguments.Rows, $"[{input}!]!", "One row each.")]);

    private static ApiField Field(string name, MutationMeaning meaning, string documentation, ImmutableArray<ApiArgument> own)
        => new(name, PayloadObjects.NameFor(name), meaning, documentation) { Arguments = [.. own, .. Arguments.Changing] };
}
