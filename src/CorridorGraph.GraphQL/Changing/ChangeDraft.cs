using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>
/// The changes that a mutation field asks for: first which rows of the graph it must see, then, seeing them, what it makes of them. It is asked
/// again where the graph changes between the two.
/// </summary>
internal abstract class ChangeDraft
{
    /// <summary>Ids of what is changed, in row order.</summary>
    public abstract ImmutableArray<string> Ids { get; }

    /// <summary>Adds the rows of the graph that <see cref="Build"/> must see.</summary>
    public abstract void Want(FactsWanted wanted);

    /// <summary>The changes; not to be made where faults were found on the way.</summary>
    public abstract ImmutableArray<Change> Build(FactsFound found, RowFaults faults);

    /// <summary>The draft of a mutation field.</summary>
    public static ChangeDraft Of(GraphOntology ontology, BoundField field) => field.Meaning switch
    {
        UpsertEntities upsert => new EntityRows(upsert.Type, Rows(field)),
        UpsertSources => new SourceRows(Rows(field)),
        UpsertMetrics => new MetricRows(Rows(field)),
        Relate => new RelationshipRows(ontology, Rows(field)),
        Unrelate => new RelationshipRemoval(ontology, Rows(field)),
        DeleteEntities => new EntityRemoval(field),
        _ => throw new InvalidOperationException($"{field.Field.Name} changes nothing."),
    };

    private static ImmutableArray<GivenRow> Rows(BoundField field)
        => [.. ((ListInput)field.Argument(Arguments.Rows)!).Items.Select((row, i) => new GivenRow((ObjectInput)row, i))];

    /// <summary>Adds the sources that rows cite.</summary>
    protected static void WantSources(ImmutableArray<GivenRow> rows, FactsWanted wanted)
    {
        foreach (var row in rows)
        {
            wanted.Sources.UnionWith(row.Texts(GivenRow.SourcesField));
        }
    }

    /// <summary>What tells the relationship of a row apart.</summary>
    protected static RelationshipIdentity RelationshipOf(GivenRow row, GraphOntology ontology)
    {
        string name = row.Text(RowInputs.Type)!;
        return ontology.TryFindRelationshipType(name, out var type) || ontology.TryFindDerivedType(name, out type)
            ? new RelationshipIdentity(type, row.Text(RowInputs.From)!, row.Text(RowInputs.To)!, row.Text("since"))
            : throw new InvalidOperationException($"The schema has a relationship type {name} that the ontology has not.");
    }

    /// <summary>Adds the relationships of rows, and their ends.</summary>
    protected static void WantRelationships(ImmutableArray<RelationshipIdentity> keys, FactsWanted wanted)
    {
        wanted.Relationships.UnionWith(keys.Where(key => key.Type.Derivation is null));
        wanted.Entities.UnionWith(keys.Select(key => key.From));
        wanted.Entities.UnionWith(keys.Select(key => key.To));
    }

    /// <summary>Whether a row is of a derived type, which is a fault: there is nothing to change.</summary>
    protected static bool IsDerived(GivenRow row, RelationshipIdentity key, RowFaults faults)
    {
        if (key.Type.Derivation is null)
        {
            return false;
        }

        row.Fault(faults, OperationCodes.DerivedRow, RowInputs.Type, EndsText.DescribeDerived(key.Type));
        return true;
    }

    /// <summary>For each row the number of the first row with the same identity, which is its own where it is the first.</summary>
    protected static ImmutableArray<int> FirstRows<T>(ImmutableArray<T> identities)
        where T : notnull
    {
        var first = new Dictionary<T, int>(identities.Length);
        return [.. identities.Select((identity, i) => first.TryAdd(identity, i) ? i : first[identity])];
    }

    /// <summary>Says that an id is no entity's, or another's former id.</summary>
    protected static void AddUnknownEntity(RowFaults faults, string subject, string id, InputValue? value, FactsFound found)
    {
        if (found.Renamed.TryGetValue(id, out string? now))
        {
            faults.Add(OperationCodes.UnknownEntity, subject, $"No entity has the id \"{id}\". It is a former id of \"{now}\"; write that.", value);
        }
        else
        {
            faults.AddUnknown(OperationCodes.UnknownEntity, subject, $"No entity has the id \"{id}\".", value, new Unknown(id, IsSource: false));
        }
    }
}
