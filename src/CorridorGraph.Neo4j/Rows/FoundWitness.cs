using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>Relationships that alone keep an entity in an answer, with the nodes that they tie, both from the entity outwards.</summary>
internal sealed record FoundWitness(IReadOnlyList<string> Nodes, IReadOnlyList<FoundRow> Relationships)
{
    /// <summary>Ids of the relationships: what the witness is, apart from how it was found.</summary>
    public HashSet<string> Set { get; } = [.. Relationships.Select(row => row.RelationshipKey)];

    /// <summary>How many of the relationships are inferred.</summary>
    public int Inferred { get; } = Relationships.Count(row => row.IsInferred);

    /// <summary>What it costs.</summary>
    public WitnessCost Cost => new(Inferred, Relationships.Count);

    public FoundWitness Then(FoundWitness further) => new(
        [.. Nodes, .. further.Nodes.Where(node => !Nodes.Contains(node))],
        [.. Relationships, .. further.Relationships.Where(row => !Set.Contains(row.RelationshipKey))]);
}

/// <summary>
/// Finds the best witnesses in the tree that <see cref="EvidenceWriter"/> fetched. Only "some" over a path needs relationships; "all of" needs
/// those of every part, "any of" those of one part; whatever else is true needs nothing.
/// </summary>
/// <param name="most">How many of the best are kept at every level; what is added outwards leaves their ranking alone.</param>
/// <param name="branches">What derived hops followed, by their filter.</param>
internal sealed class WitnessReader(int most, IReadOnlyDictionary<Filter, DerivedBranches> branches)
{
    // A reader of ties is asked about one hop.
    private WalkFinder<string, string>? ties;

    /// <summary>Minimal witnesses, strongest first. A single empty one: true without a relationship. None: not true.</summary>
    public List<FoundWitness> Find(Filter filter, string node, JsonElement tree) => filter switch
    {
        _ when !EvidenceWriter.NeedsRelationships(filter) => tree.ValueKind == JsonValueKind.True ? [new FoundWitness([node], [])] : [],
        AllOf all => all.Filters.Select((part, i) => (part, i)).Aggregate(
            new List<FoundWitness> { new([node], []) },
            (found, next) => Best(
            [
                .. Find(next.part, node, tree[next.i]) is var more ? found.SelectMany(one => more.Select(one.Then)) : [],
            ])),
        AnyOf any => Best([.. any.Filters.SelectMany((part, i) => Find(part, node, tree[i]))]),
        Related { Hop: RelationshipHop { Path: DerivedPath path } hop } related => FindAlong(related, path, hop.Target, node),
        Related related => Best(
        [
            .. tree.EnumerateArray().SelectMany(branch => Find(related.Inner, branch[1].GetString()!, branch[2])
                .Select(further => new FoundWitness([node], [new FoundRow(default, branch[0])]).Then(further))),
        ]),
        _ => [],
    };

    /// <summary>Minimal witnesses, strongest first, that a path ties a node to another.</summary>
    public List<FoundWitness> FindTie(PathGraph graph, PathAutomaton path, string node, string other)
    {
        ties ??= new WalkFinder<string, string>(graph, path);
        return Strongest(graph, ties.Between(node, other), _ => new FoundWitness([other], []));
    }

    private List<FoundWitness> FindAlong(Related related, DerivedPath path, EntityType target, string node)
    {
        if (!branches.TryGetValue(related, out var fetched))
        {
            return [];
        }

        return FindAlong(fetched.Graph, path.Forwards, node, end => fetched.Graph.IsOf(end, target) && fetched.Trees.TryGetValue(end, out var tree)
            ? Find(related.Inner, end, tree)
            : []);
    }

    private List<FoundWitness> FindAlong(PathGraph graph, PathAutomaton path, string node, Func<string, List<FoundWitness>> ends)
    {
        var known = new Dictionary<string, List<FoundWitness>>(StringComparer.Ordinal);
        var walks = new WalkFinder<string, string>(graph, path)
            .From(node, end => [.. (known[end] = ends(end)).Select(witness => witness.Cost)]);
        return Strongest(graph, walks, walk => known[walk.Nodes[^1]][walk.Further]);
    }

    private List<FoundWitness> Strongest(
        PathGraph graph, IEnumerable<FoundWalk<string, string>> walks, Func<FoundWalk<string, string>, FoundWitness> further)
    {
        FoundWitness Witness(FoundWalk<string, string> walk)
            => new FoundWitness([.. walk.Nodes.Distinct()], [.. walk.Ties.Distinct().Select(graph.Row)]).Then(further(walk));
        return new StrongestWitnesses<string, string, FoundWitness>(most, Witness, Best, witness => witness.Cost).Among(walks);
    }

    private List<FoundWitness> Best(List<FoundWitness> witnesses)
    {
        witnesses.Sort(Compare);
        var kept = new List<FoundWitness>();
        foreach (var witness in witnesses)
        {
            // A part of a witness ranks before it, so that looking back is enough.
            if (!kept.Exists(stronger => stronger.Set.IsSubsetOf(witness.Set)))
            {
                kept.Add(witness);
            }

            if (kept.Count == most)
            {
                break;
            }
        }

        return kept;
    }

    private static int Compare(FoundWitness x, FoundWitness y)
    {
        int[] comparisons =
        [
            x.Inferred.CompareTo(y.Inferred),
            x.Relationships.Count.CompareTo(y.Relationships.Count),
            Compare(x.Nodes, y.Nodes),
            Compare(x.Relationships.Select(row => row.RelationshipKey), y.Relationships.Select(row => row.RelationshipKey)),
        ];
        return Array.Find(comparisons, comparison => comparison != 0);
    }

    // Ids and dates have only characters whose order is the same in UTF-8 and UTF-16.
    private static int Compare(IEnumerable<string> x, IEnumerable<string> y)
    {
        foreach (var (one, other) in x.Zip(y))
        {
            if (string.CompareOrdinal(one, other) is var compared and not 0)
            {
                return compared;
            }
        }

        return x.Count().CompareTo(y.Count());
    }
}
