using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Exchange;

/// <summary>Collects faults in the order in which they are found.</summary>
internal sealed class FaultList
{
    /// <summary>Faults that are listed; those after are counted.</summary>
    public const int MaxFaults = 1_000;

    private readonly ImmutableArray<Diagnostic>.Builder listed = ImmutableArray.CreateBuilder<Diagnostic>();
    private int unlisted;

    public bool IsEmpty => listed.Count == 0;

    public void Add(string code, string message, Place? place)
    {
        if (listed.Count < MaxFaults)
        {
            listed.Add(new Diagnostic(code, message, place));
        }
        else
        {
            unlisted++;
        }
    }

    public ImmutableArray<Diagnostic> ToImmutable()
    {
        var faults = listed.ToImmutable();
        return unlisted == 0
            ? faults
            : faults.Add(new Diagnostic(ExchangeCodes.TooManyFaults,
                $"{MaxFaults + unlisted} faults were found; the first {MaxFaults} are listed. Mend those and read the dataset again."));
    }
}
