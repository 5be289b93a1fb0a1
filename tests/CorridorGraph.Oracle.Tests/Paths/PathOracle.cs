using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>
/// Which pairs a path ties, by the definition: the pairs of a sequence are the join of its parts', those of a repeat the join of a part's
/// with itself until nothing is added. A pair of length zero stands apart from one of a node with itself by a cycle: the middle of a join
/// is a node between the ends only where both parts have a length.
/// </summary>
/// <param name="facts">The graph.</param>
/// <param name="scope">Which relationships there are.</param>
/// <param name="heedsThrough">Whether nodes between ends must have their types, which SPARQL has no word for.</param>
internal sealed class PathOracle(GraphFacts facts, Scope scope, bool heedsThrough = true)
{
    private readonly Dictionary<string, string[]> types = facts.Entities.ToDictionary(
        entity => entity.Id, entity => (string[])[entity.Type.Name, .. entity.Type.Interfaces.Select(type => type.Name)]);

    /// <summary>Every pair, each once.</summary>
    public HashSet<(string From, string To)> Pairs(DerivedPathType type)
        => [.. Evaluate(new DerivedStep(type), []).Select(tie => (tie.From, tie.To))];

    private HashSet<Tie> Evaluate(RandomPath path, HashSet<string> through) => path switch
    {
        Stored stored =>
        [
            .. from each in facts.Relationships
               where each.Type.Name == stored.Type && scope.Holds(each)
               select new Tie(each.From, each.To, true),
        ],
        DerivedStep derived => Evaluate(derived.Type.Path, heedsThrough && derived.Type.Through is { } type ? [.. through, type] : through),
        Sequence sequence => Join(Evaluate(sequence.First, through), Evaluate(sequence.Second, through), through),
        Alternative alternative => [.. Evaluate(alternative.First, through), .. Evaluate(alternative.Second, through)],
        Inverse inverse => [.. Evaluate(inverse.Part, through).Select(tie => new Tie(tie.To, tie.From, tie.HasLength))],
        Repeat { Sign: '?' } repeat => [.. Evaluate(repeat.Part, through), .. Zero],
        Repeat repeat => Closed(Evaluate(repeat.Part, through), through, repeat.Sign == '*'),
        _ => throw new ArgumentException($"{path.GetType().Name} is no path."),
    };

    private IEnumerable<Tie> Zero => facts.Entities.Select(entity => new Tie(entity.Id, entity.Id, false));

    private HashSet<Tie> Closed(HashSet<Tie> part, HashSet<string> through, bool withZero)
    {
        HashSet<Tie> closed = [.. part];
        int known;
        do
        {
            known = closed.Count;
            closed.UnionWith(Join(closed, part, through));
        }
        while (closed.Count > known);
        return withZero ? [.. closed, .. Zero] : closed;
    }

    private HashSet<Tie> Join(HashSet<Tie> first, HashSet<Tie> second, HashSet<string> through)
    {
        var byStart = second.ToLookup(tie => tie.From);
        return
        [
            .. from one in first
               from other in byStart[one.To]
               where !(one.HasLength && other.HasLength) || through.All(type => types[one.To].Contains(type))
               select new Tie(one.From, other.To, one.HasLength || other.HasLength),
        ];
    }

    private sealed record Tie(string From, string To, bool HasLength);
}
