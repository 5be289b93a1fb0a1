using CorridorGraph.Ontology;

namespace CorridorGraph.Exchange;

/// <summary>Finds the nearest known id, as long as that is cheap.</summary>
internal sealed class Suggestions
{
    // A suggestion looks at every known id. A thousand faults over a hundred thousand ids would take minutes, so later ones get none.
    private const int MaxComparisons = 2_000_000;

    private int comparisonsLeft = MaxComparisons;

    /// <summary><c> Did you mean "x"?</c> with a leading blank, or nothing.</summary>
    public string DidYouMean(string written, IReadOnlyCollection<string> known)
    {
        comparisonsLeft -= known.Count;
        return comparisonsLeft < 0 ? "" : Spelling.DidYouMean(written, known);
    }
}
