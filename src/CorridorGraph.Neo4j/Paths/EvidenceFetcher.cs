using System.Collections.Immutable;
using System.Text.Json;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>What a derived hop's witnesses are found in.</summary>
/// <param name="Graph">The relationships that its path may follow.</param>
/// <param name="Trees">The trees of its ends, by id, in the form that <see cref="EvidenceWriter"/> writes.</param>
internal sealed record DerivedBranches(PathGraph Graph, IReadOnlyDictionary<string, JsonElement> Trees);

/// <summary>The filter, the trees of the nodes that it let through, and what its derived hops followed.</summary>
internal sealed record FetchedEvidence(
    Filter Where, IReadOnlyDictionary<string, JsonElement> Trees, IReadOnlyDictionary<Filter, DerivedBranches> Branches);

/// <summary>
/// Fetches what evidence through derived hops is found in: the tree of stored hops as ever, and where a "some" follows a derived path, the
/// relationships along it and the trees of its ends.
/// </summary>
internal sealed class EvidenceFetcher(PathRounds rounds, QueryLimits limits, RelationshipScope scope)
{
    private readonly DerivedHops hops = new(rounds, limits);
    private readonly PathFetcher paths = new(rounds, limits, scope);
    private readonly Dictionary<Filter, DerivedBranches> branches = new(ReferenceEqualityComparer.Instance);

    public async Task<FetchedEvidence> FetchAsync(Filter filter, IReadOnlyCollection<string> nodes)
    {
        var where = await PrepareAsync(filter).ConfigureAwait(false);
        return new FetchedEvidence(where, await TreesAsync(where, nodes).ConfigureAwait(false), branches);
    }

    // Derived hops that evidence goes through stay; any other is only true or false.
    private async Task<Filter> PrepareAsync(Filter filter)
    {
        if (!EvidenceWriter.NeedsRelationships(filter))
        {
            return await hops.ResolveAsync(filter, scope).ConfigureAwait(false);
        }

        return filter switch
        {
            AllOf all => new AllOf(await EachAsync(all.Filters).ConfigureAwait(false)),
            AnyOf any => new AnyOf(await EachAsync(any.Filters).ConfigureAwait(false)),
            Related related => related with { Inner = await PrepareAsync(related.Inner).ConfigureAwait(false) },
            _ => filter,
        };
    }

    private async Task<ImmutableArray<Filter>> EachAsync(ImmutableArray<Filter> filters)
    {
        var prepared = ImmutableArray.CreateBuilder<Filter>(filters.Length);
        foreach (var filter in filters)
        {
            prepared.Add(await PrepareAsync(filter).ConfigureAwait(false));
        }

        return prepared.MoveToImmutable();
    }

    private async Task<IReadOnlyDictionary<string, JsonElement>> TreesAsync(Filter where, IReadOnlyCollection<string> nodes)
    {
        if (nodes.Count == 0)
        {
            return ImmutableDictionary<string, JsonElement>.Empty;
        }

        var answers = await rounds.RunAsync([new EvidenceWriter(rounds.Context(scope)).Write(where, nodes)]).ConfigureAwait(false);
        rounds.Keep(answers);
        var trees = answers[0].RootElement.EnumerateArray()
            .ToDictionary(pair => pair[0].GetString()!, pair => pair[1], StringComparer.Ordinal);
        var asked = new Dictionary<Filter, HashSet<string>>(ReferenceEqualityComparer.Instance);
        foreach (var (node, tree) in trees)
        {
            Collect(where, node, tree, asked);
        }

        foreach (var (filter, starts) in asked)
        {
            var related = (Related)filter;
            var hop = (RelationshipHop)related.Hop;
            var path = (DerivedPath)hop.Path;
            var graph = await paths.FetchAsync(path, path.Forwards, starts, withTies: true).ConfigureAwait(false);
            string[] ends = [.. graph.Ends(path.Forwards, starts).Where(end => graph.IsOf(end, hop.Target))];
            branches[filter] = new DerivedBranches(graph, await TreesAsync(related.Inner, ends).ConfigureAwait(false));
        }

        return trees;
    }

    // The nodes at which each derived hop of a filter starts.
    private static void Collect(Filter filter, string node, JsonElement tree, Dictionary<Filter, HashSet<string>> asked)
    {
        switch (filter)
        {
            case var _ when !EvidenceWriter.NeedsRelationships(filter):
                break;
            case AllOf all:
                CollectEach(all.Filters, node, tree, asked);
                break;
            case AnyOf any:
                CollectEach(any.Filters, node, tree, asked);
                break;
            case Related { Hop: RelationshipHop { Path: DerivedPath } }:
                (asked.TryGetValue(filter, out var starts) ? starts : asked[filter] = new(StringComparer.Ordinal)).Add(node);
                break;
            case Related related:
                foreach (var branch in tree.EnumerateArray())
                {
                    Collect(related.Inner, branch[1].GetString()!, branch[2], asked);
                }

                break;
        }
    }

    private static void CollectEach(ImmutableArray<Filter> filters, string node, JsonElement tree, Dictionary<Filter, HashSet<string>> asked)
    {
        for (int i = 0; i < filters.Length; i++)
        {
            Collect(filters[i], node, tree[i], asked);
        }
    }
}
