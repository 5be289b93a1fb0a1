using CorridorGraph.Ontology;

namespace CorridorGraph.GraphQL;

/// <summary>What mutations answer, and the entries of the change log.</summary>
internal static class PayloadObjects
{
    public const string Change = "Change";

    /// <summary>The payload of a mutation field: <c>UpsertFirmsPayload</c>.</summary>
    public static string NameFor(string field) => $"{MutationFields.Capital(field)}Payload";

    public static IEnumerable<ApiObject> Of(GraphOntology ontology)
    {
        foreach (var type in ontology.NodeTypes)
        {
            yield return Payload(MutationFields.NameFor(type), Entities(type));
        }

        yield return Payload(
            MutationFields.UpsertSources,
            new("sources", "[Source]!", new ChangedSources(), "The source of each row, in row order; null where a dry run would insert it."));
        yield return Payload(MutationFields.UpsertMetrics, Entities(ontology.Entity));
        yield return Payload(
            MutationFields.Relate,
            new(
                "relationships",
                "[Relationship]!",
                new ChangedRelationships(),
                "The relationship of each row, in row order; null where a dry run would insert it."));
        yield return Payload(MutationFields.Unrelate, Ids("The ids of the relationships, in row order."));
        yield return Payload(MutationFields.DeleteEntities, Ids("The ids that were given."));
        yield return new ApiObject(Change, [], [.. ChangeFields], "One changed row: an entry of the change log, which is kept for ever.");
    }

    private static ApiField Entities(EntityType type) => new(
        type.Plural,
        $"[{type.Name}]!",
        new ChangedEntities(type),
        "The entity of each row, in row order, as it now is; null where a dry run would insert it.");

    private static ApiField Ids(string documentation) => new("ids", "[ID!]!", new ReceiptValue(ReceiptPart.Ids), documentation);

    private static ApiObject Payload(string field, ApiField subject) => new(
        NameFor(field),
        [],
        [
            new("version", "Int!", new ReceiptValue(ReceiptPart.Version), "The graph's version now: the next `expectedVersion`."),
            Count("inserted", ReceiptPart.Inserted, "Rows that are new."),
            Count("updated", ReceiptPart.Updated, "Rows that differ from before."),
            Count("unchanged", ReceiptPart.Unchanged, "Rows that said nothing new."),
            Count("deleted", ReceiptPart.Deleted, "Rows that are gone."),
            subject,
        ],
        null);

    private static ApiField Count(string name, ReceiptPart part, string documentation) => new(name, "Int!", new ReceiptValue(part), documentation);

    private static IEnumerable<ApiField> ChangeFields =>
    [
        new("number", "Int!", new ChangeValue(ChangePart.Number), "Its place in the log, from 1; the `after` of what follows."),
        new("version", "Int!", new ChangeValue(ChangePart.Version), "The graph's version that it led to; rows of one transaction share it."),
        new("at", "String!", new ChangeValue(ChangePart.At), "When, as ISO 8601 in UTC."),
        new("author", "String!", new ChangeValue(ChangePart.Author), "The name of the curator's key, or the program that changed it."),
        new("kind", "String!", new ChangeValue(ChangePart.Kind), "What was done."),
        new("what", "String!", new ChangeValue(ChangePart.What), "The id of what was changed."),
        new("before", "String", new ChangeValue(ChangePart.Before), "The row before, as JSON; null where it was new."),
        new("after", "String", new ChangeValue(ChangePart.After), "The row after, as JSON; null where it was deleted."),
    ];
}
