namespace CorridorGraph.Plan;

/// <summary>Takes the strongest witnesses from ways of which there may be very many.</summary>
/// <param name="most">How many witnesses are kept.</param>
/// <param name="witnessOf">A way and what its end needs, as a witness.</param>
/// <param name="best">The minimal witnesses among some, strongest first, at most as many as are kept.</param>
/// <param name="costOf">What a witness costs.</param>
public sealed class StrongestWitnesses<TNode, TTie, TWitness>(
    int most,
    Func<FoundWalk<TNode, TTie>, TWitness> witnessOf,
    Func<List<TWitness>, List<TWitness>> best,
    Func<TWitness, WitnessCost> costOf)
{
    // Ways that are looked at for each witness kept: among ways that cost the same, in a tangle, looking for a better one has no end.
    private const int WaysPerWitness = 16;

    /// <summary>
    /// Ways come cheapest first: once there are enough witnesses, one that costs more than the last of them cannot be among the best.
    /// </summary>
    public List<TWitness> Among(IEnumerable<FoundWalk<TNode, TTie>> walks)
    {
        var found = new List<TWitness>();
        int enough = most;
        long seen = 0;
        foreach (var walk in walks)
        {
            if (found.Count >= enough)
            {
                found = best(found);
                bool isFull = found.Count >= most;
                if (isFull && (seen >= (long)WaysPerWitness * most || WitnessCost.Order.Compare(walk.Cost, costOf(found[^1])) > 0))
                {
                    break;
                }

                enough = found.Count + most;
            }

            seen++;
            found.Add(witnessOf(walk));
        }

        return best(found);
    }
}
