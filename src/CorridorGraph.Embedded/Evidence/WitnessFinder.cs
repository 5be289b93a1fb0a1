using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>
/// Finds the witnesses that let a node through a filter. Only "some" over a path needs relationships; "all of" needs those of every part,
/// "any of" those of one part; whatever else is true needs nothing.
/// </summary>
/// <param name="binder">Scope and tests.</param>
/// <param name="most">
/// How many of the best witnesses are kept at every level, lest their number explode: what is added outwards leaves their ranking alone.
/// </param>
internal sealed class WitnessFinder(FilterBinder binder, int most)
{
    // Witnesses held for nodes that are reached again; past this the memory starts anew.
    private const int MostRemembered = 200_000;

    private readonly RelationshipTable relationships = binder.Snapshot.Relationships;
    private readonly WalkedSnapshot graph = new(binder);
    private readonly WitnessRanking ranking = new(binder.Snapshot);
    private readonly Dictionary<Filter, Follower> followers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(int Filter, int Node), List<Witness>> remembered = [];
    private readonly Dictionary<Filter, int> numbers = new(ReferenceEqualityComparer.Instance);
    private int rememberedCount;

    // A finder of ties is asked about one hop.
    private WalkFinder<int, int>? ties;

    /// <summary>Minimal witnesses, strongest first. A single empty one: true without a relationship. None: not true.</summary>
    public List<Witness> Find(Filter filter, int node)
        => filter switch
        {
            AllOf all => FindAll(all, node),
            AnyOf any => FindAny(any, node),
            Related { Quantifier: Quantifier.Some, Hop: RelationshipHop hop } related => Remember(related, hop, node),
            _ => binder.Bind(filter, binder.Snapshot.Nodes, 1).Holds(node) ? [Witness.Nothing(node)] : [],
        };

    private List<Witness> FindAll(AllOf all, int node)
    {
        List<Witness> found = [Witness.Nothing(node)];
        foreach (Filter part in all.Filters)
        {
            List<Witness> more = Find(part, node);
            var both = new List<Witness>();
            foreach (Witness one in found)
            {
                foreach (Witness other in more)
                {
                    Add(both, one.And(other, relationships));
                }
            }

            found = Best(both);
            if (found.Count == 0)
            {
                break;
            }
        }

        return found;
    }

    private List<Witness> FindAny(AnyOf any, int node)
    {
        var found = new List<Witness>();
        foreach (Filter part in any.Filters)
        {
            foreach (Witness witness in Find(part, node))
            {
                Add(found, witness);
            }
        }

        return Best(found);
    }

    private List<Witness> Remember(Related related, RelationshipHop hop, int node)
    {
        if (!numbers.TryGetValue(related, out int number))
        {
            number = numbers.Count;
            numbers.Add(related, number);
            followers.Add(related, binder.Follow(hop));
        }

        if (remembered.TryGetValue((number, node), out List<Witness>? known))
        {
            return known;
        }

        List<Witness> found = hop.Path is DerivedPath path
            ? FindAlong(path.Forwards, node, end => followers[related].IsTarget(end) ? Find(related.Inner, end) : [])
            : FindRelated(related, followers[related], node);
        rememberedCount += found.Count + 1;
        if (rememberedCount > MostRemembered)
        {
            remembered.Clear();
            rememberedCount = 0;
        }

        remembered[(number, node)] = found;
        return found;
    }

    private List<Witness> FindRelated(Related related, Follower follower, int node)
    {
        var found = new List<Witness>();

        // Looking further reuses nothing of this follower: each filter has its own.
        Candidates candidates = follower.From(node);
        for (int i = 0; i < candidates.Count; i++)
        {
            candidates.Get(i, out int other, out int link);
            if (!follower.Accepts(other, link))
            {
                continue;
            }

            foreach (Witness further in Find(related.Inner, other))
            {
                Add(found, Witness.Through(node, link, further, relationships));
            }
        }

        return Best(found);
    }

    /// <summary>Minimal witnesses, strongest first, that a path ties a node to another.</summary>
    public List<Witness> FindTie(DerivedPath path, int node, int other)
    {
        ties ??= new WalkFinder<int, int>(graph, path.Forwards);
        return Strongest(ties.Between(node, other), _ => Witness.Nothing(other));
    }

    private List<Witness> FindAlong(PathAutomaton path, int node, Func<int, List<Witness>> ends)
    {
        var known = new Dictionary<int, List<Witness>>();
        var walks = new WalkFinder<int, int>(graph, path)
            .From(node, end => [.. (known[end] = ends(end)).Select(witness => witness.Cost)]);
        return Strongest(walks, walk => known[walk.Nodes[^1]][walk.Further]);
    }

    private List<Witness> Strongest(IEnumerable<FoundWalk<int, int>> walks, Func<FoundWalk<int, int>, Witness> further)
        => new StrongestWitnesses<int, int, Witness>(
            most, walk => Witness.Along(walk, further(walk), relationships), Best, witness => witness.Cost).Among(walks);

    private void Add(List<Witness> witnesses, Witness witness)
    {
        binder.Meter.Look();
        witnesses.Add(witness);
        if (witnesses.Count >= 4L * most)
        {
            Best(witnesses);
        }
    }

    private List<Witness> Best(List<Witness> witnesses)
    {
        ranking.Minimise(witnesses);
        if (witnesses.Count > most)
        {
            witnesses.RemoveRange(most, witnesses.Count - most);
        }

        return witnesses;
    }
}
