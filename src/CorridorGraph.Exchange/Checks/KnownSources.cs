using System.Collections.Immutable;

namespace CorridorGraph.Exchange;

/// <summary>The sources that facts may cite, and the check that they do.</summary>
internal sealed class KnownSources(Suggestions suggestions)
{
    private readonly Dictionary<string, RowOrigin> origins = [];

    /// <summary>Whether every source is known. Where it is not, an unknown one is no fault: the fault that hides it is reported.</summary>
    public bool IsComplete { get; set; } = true;

    public Problem? Register(string id, RowOrigin origin)
        => origins.TryAdd(id, origin)
            ? null
            : new Problem(ExchangeCodes.DuplicateId, "id", $"The source \"{id}\" is already in {origins[id]}. Ids of sources are unique.");

    /// <summary>Whether a fact cites at least one source, each known and none twice.</summary>
    public IEnumerable<Problem> CheckCitations(ImmutableArray<string> cited)
    {
        if (cited.IsEmpty)
        {
            yield return new Problem(ExchangeCodes.Uncited, "sources", "No source is named. Every fact is cited: name at least one id "
                + "of sources.csv.");
        }

        for (int i = 0; i < cited.Length; i++)
        {
            string source = cited[i];
            if (cited.AsSpan(0, i).Contains(source))
            {
                yield return new Problem(ExchangeCodes.RepeatedSource, "sources", $"The source \"{source}\" is named twice. Name it once.");
            }
            else if (IsComplete && !origins.ContainsKey(source))
            {
                string hint = suggestions.DidYouMean(source, origins.Keys);
                yield return new Problem(ExchangeCodes.UnknownSource, "sources", $"No source has the id \"{source}\".{hint}");
            }
        }
    }
}
