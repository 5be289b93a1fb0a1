using System.Globalization;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>
/// Makes the change of one mutation field: reads what it must see, builds the change on it, and has the store make it only if the graph is still
/// what was read. So a row that changes one field keeps what somebody else changed in another.
/// </summary>
internal sealed class FieldChange(BoundField field, ChangeDraft draft, Curator author, IGraphStore store)
{
    // Others who write, such as another service, do not wait in the line of mutations. Against three who write without a pause one attempt in four
    // wins, so that 20 are not enough.
    private const int MaxAttempts = 100;

    private readonly long? expected = field.Argument(Arguments.ExpectedVersion) is ScalarInput { Value: long version } ? version : null;
    private readonly bool isDry = field.Argument(Arguments.DryRun) is BooleanInput { Value: true };

    public async ValueTask<Outcome<MadeChange>> MakeAsync(CancellationToken cancel)
    {
        var wanted = new FactsWanted();
        draft.Want(wanted);
        for (int attempt = 1; ; attempt++)
        {
            var found = await store.ReadAsync(wanted, cancel).ConfigureAwait(false);
            if (expected is { } version && version != found.Version)
            {
                return OtherVersion(version, found.Version);
            }

            var faults = new RowFaults(field);
            var changes = draft.Build(found, faults);
            if (!faults.IsEmpty)
            {
                return await faults.FinishAsync(store, cancel).ConfigureAwait(false);
            }

            var set = new ChangeSet(changes, author.Name) { ExpectedVersion = found.Version };
            var made = await store.ApplyAsync(set, isDry, cancel).ConfigureAwait(false);
            if (made.Succeeded || made.Faults[0].Code != ChangeCodes.OtherVersion || expected is not null || attempt == MaxAttempts)
            {
                return made.Then<MadeChange>(receipt => new MadeChange(receipt, draft.Ids));
            }
        }
    }

    private Diagnostic OtherVersion(long version, long now) => new(
        ChangeCodes.OtherVersion,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The graph has version {now}, not the expected {version}: somebody changed it in between. Read it again and send the change with {now}."),
        field.Argument(Arguments.ExpectedVersion)?.Place ?? field.Place);
}
