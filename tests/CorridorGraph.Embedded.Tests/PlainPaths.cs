using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded.Tests;

/// <summary>
/// Which pairs a path ties, by the definition and without an automaton: those of a sequence are the join of its parts', those of a
/// repeat the join of its part's with itself until nothing is added. The middle of a join lies between the ends only where both sides
/// have a length.
/// </summary>
public sealed class PlainPaths(SmallGraph graph, Func<RelationshipFact, bool> counts)
{
    private readonly Dictionary<string, NodeType> types = graph.Entities.ToDictionary(entity => entity.Id, entity => entity.Type);
    private readonly Dictionary<DerivedPath, ILookup<string, string>> known = [];

    /// <summary>The nodes that a path leads to from a node, each once.</summary>
    public IEnumerable<string> Follow(string from, DerivedPath path)
    {
        if (!known.TryGetValue(path, out ILookup<string, string>? ends))
        {
            HashSet<Tie> ties = Evaluate(path.Type.Derivation!.Pattern, []);
            var forwards = ties.Select(tie => (tie.From, tie.To));
            var backwards = ties.Select(tie => (From: tie.To, To: tie.From));
            ends = (path.Direction switch
            {
                Direction.Out => forwards,
                Direction.In => backwards,
                _ => forwards.Concat(backwards),
            }).Distinct().ToLookup(pair => pair.From, pair => pair.To);
            known.Add(path, ends);
        }

        return ends[from];
    }

    private HashSet<Tie> Evaluate(PathPattern pattern, EntityType[] through) => pattern switch
    {
        StepPattern step => [.. graph.Relationships.Where(fact => fact.Type == step.Type && counts(fact)).Select(fact
            => step.Direction == Direction.Out ? new Tie(fact.From, fact.To, true) : new Tie(fact.To, fact.From, true))],
        ThroughPattern derived => Evaluate(derived.Path, [.. through, derived.Through]),
        SequencePattern sequence => sequence.Parts.Select(part => Evaluate(part, through))
            .Aggregate((one, other) => Join(one, other, through)),
        AlternativePattern either => [.. either.Choices.SelectMany(choice => Evaluate(choice, through))],
        RepeatPattern repeat => Repeat(repeat, Evaluate(repeat.Part, through), through),
        _ => throw new ArgumentException(pattern.GetType().Name),
    };

    private HashSet<Tie> Repeat(RepeatPattern repeat, HashSet<Tie> part, EntityType[] through)
    {
        HashSet<Tie> all = [.. part];
        for (int count = 0; repeat.MayBeMany && count < all.Count;)
        {
            count = all.Count;
            all.UnionWith(Join(all, part, through));
        }

        if (repeat.MayBeNone)
        {
            all.UnionWith(types.Keys.Select(node => new Tie(node, node, false)));
        }

        return all;
    }

    private HashSet<Tie> Join(HashSet<Tie> first, HashSet<Tie> second, EntityType[] through)
    {
        ILookup<string, Tie> byStart = second.ToLookup(tie => tie.From);
        return
        [
            .. from one in first
               from other in byStart[one.To]
               where !(one.HasLength && other.HasLength) || through.All(type => type.Includes(types[one.To]))
               select new Tie(one.From, other.To, one.HasLength || other.HasLength),
        ];
    }

    private readonly record struct Tie(string From, string To, bool HasLength);
}
