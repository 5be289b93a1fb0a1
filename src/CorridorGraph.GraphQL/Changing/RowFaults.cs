using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>What is wrong with a mutation's rows, each fault with its row and field: <c>rows[3].sources</c>.</summary>
internal sealed class RowFaults(BoundField field)
{
    /// <summary>Faults that are listed; those after are counted.</summary>
    public const int MaxFaults = 1_000;

    // A suggestion looks at every id. A thousand faults over a hundred thousand ids would take minutes, so later ones get none.
    private const int MaxComparisons = 2_000_000;

    private readonly List<(Diagnostic Fault, Unknown? Unknown)> listed = [];
    private int unlisted;

    public bool IsEmpty => listed.Count == 0;

    /// <summary>Adds a fault of a field of a row; the value, where there is one, says where it stands in the document.</summary>
    public void Add(string code, string subject, string message, InputValue? value) => Add(code, subject, message, value, null);

    /// <summary>Adds the fault of an id that nothing has; the nearest known one is found when the faults are finished.</summary>
    public void AddUnknown(string code, string subject, string message, InputValue? value, Unknown unknown)
        => Add(code, subject, message, value, unknown);

    /// <summary>The faults in the order of the rows.</summary>
    public async ValueTask<ImmutableArray<Diagnostic>> FinishAsync(IGraphStore store, CancellationToken cancel)
    {
        var ids = new Dictionary<bool, IReadOnlyCollection<string>>();
        int comparisonsLeft = MaxComparisons;
        var faults = ImmutableArray.CreateBuilder<Diagnostic>(listed.Count);
        foreach (var (fault, unknown) in listed)
        {
            if (unknown is null || comparisonsLeft < 0)
            {
                faults.Add(fault);
                continue;
            }

            if (!ids.TryGetValue(unknown.IsSource, out var known))
            {
                known = ids[unknown.IsSource] = await store.ListIdsAsync(unknown.IsSource, cancel).ConfigureAwait(false);
            }

            comparisonsLeft -= known.Count;
            faults.Add(comparisonsLeft < 0 ? fault : fault with { Message = fault.Message + Spelling.DidYouMean(unknown.Id, known) });
        }

        if (unlisted > 0)
        {
            faults.Add(Fault(
                OperationCodes.TooManyRowFaults,
                $"{MaxFaults + unlisted} faults were found; the first {MaxFaults} are listed. Mend those and send it again.",
                field.Place));
        }

        return faults.ToImmutable();
    }

    private void Add(string code, string subject, string message, InputValue? value, Unknown? unknown)
    {
        if (listed.Count < MaxFaults)
        {
            listed.Add((Fault(code, $"{subject}: {message}", value?.Place ?? field.Place), unknown));
        }
        else
        {
            unlisted++;
        }
    }

    private Diagnostic Fault(string code, string message, Place place) => new(code, message, place) { Path = [field.ResponseKey] };
}

/// <summary>An id that nothing has.</summary>
internal sealed record Unknown(string Id, bool IsSource);
