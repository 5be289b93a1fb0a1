using System.Collections.Immutable;
using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Puts what derived hops come to in their place, before a step's statement is written: a filter's hop is walked backwards from the nodes that
/// pass behind it and becomes a set of ids; a list's or group's is walked from its parents and becomes pairs.
/// </summary>
internal sealed class DerivedHops(PathRounds rounds, QueryLimits limits)
{
    /// <summary>The step without derived hops; the same where it has none.</summary>
    /// <param name="step">The step.</param>
    /// <param name="parents">Ids of the nodes that it starts from.</param>
    /// <exception cref="PlanStoppedException">A path goes on after the limit of relationships.</exception>
    public async Task<PlanStep> ResolveAsync(PlanStep step, IReadOnlyCollection<string> parents)
    {
        switch (step)
        {
            case ExpandHop hop:
                return hop with
                {
                    Follow = await ResolveAsync(hop.Follow, hop.Target, parents, hop.Scope).ConfigureAwait(false),
                    Where = await ResolveAsync(hop.Where, hop.Scope).ConfigureAwait(false),
                    Order = await ResolveAsync(hop.Order, hop.Scope).ConfigureAwait(false),
                };
            case SelectingStep selecting:
                return selecting with
                {
                    Where = await ResolveAsync(selecting.Where, selecting.Scope).ConfigureAwait(false),
                    Order = await ResolveAsync(selecting.Order, selecting.Scope).ConfigureAwait(false),
                };
            case GroupRows group:
                return group with
                {
                    Follow = group.Follow is { } follow
                        ? await ResolveAsync(follow, group.Type, parents, group.Scope).ConfigureAwait(false)
                        : null,
                    Where = await ResolveAsync(group.Where, group.Scope).ConfigureAwait(false),
                    Keys = await ResolveAsync(group.Keys, group.Scope).ConfigureAwait(false),
                };
            default:
                return step;
        }
    }

    /// <summary>A filter without derived hops.</summary>
    public async Task<Filter> ResolveAsync(Filter filter, RelationshipScope scope) => filter switch
    {
        AllOf all => new AllOf(await EachAsync(all.Filters, scope).ConfigureAwait(false)),
        AnyOf any => new AnyOf(await EachAsync(any.Filters, scope).ConfigureAwait(false)),
        Not not => new Not(await ResolveAsync(not.Filter, scope).ConfigureAwait(false)),
        Related { Hop: RelationshipHop { Path: DerivedPath } hop } related => await PassingAsync(related, hop, scope).ConfigureAwait(false),
        Related { Hop: RelationshipHop } related => related with { Inner = await ResolveAsync(related.Inner, scope).ConfigureAwait(false) },
        CountRelated { Hop.Path: DerivedPath } count => await CountedAsync(count, scope).ConfigureAwait(false),
        _ => filter,
    };

    private async Task<PathExpression> ResolveAsync(
        PathExpression follow, EntityType target, IReadOnlyCollection<string> parents, RelationshipScope scope)
    {
        if (follow is not DerivedPath path)
        {
            return follow;
        }

        var graph = await Fetcher(scope).FetchAsync(path, path.Forwards, parents, withTies: false).ConfigureAwait(false);
        return new KnownPairs(
        [
            .. from parent in parents
               from end in graph.Ends(path.Forwards, [parent])
               where graph.IsOf(end, target)
               select new[] { parent, end },
        ]);
    }

    private async Task<ImmutableArray<Filter>> EachAsync(ImmutableArray<Filter> filters, RelationshipScope scope)
    {
        var resolved = ImmutableArray.CreateBuilder<Filter>(filters.Length);
        foreach (var filter in filters)
        {
            resolved.Add(await ResolveAsync(filter, scope).ConfigureAwait(false));
        }

        return resolved.MoveToImmutable();
    }

    private async Task<Filter> PassingAsync(Related related, RelationshipHop hop, RelationshipScope scope)
    {
        var inner = await ResolveAsync(related.Inner, scope).ConfigureAwait(false);
        var path = (DerivedPath)hop.Path;
        var where = related.Quantifier == Quantifier.All ? new Not(inner) : inner;
        var ends = await rounds.NodesAsync(hop.Target, where, scope, (_, _) => "null").ConfigureAwait(false);
        string[] ids = [.. ends.Select(end => end.Id)];
        var graph = await Fetcher(scope).FetchAsync(path, path.Backwards, ids, withTies: false).ConfigureAwait(false);
        var among = new IsAmong(graph.Ends(path.Backwards, ids));
        return related.Quantifier == Quantifier.Some ? among : new Not(among);
    }

    // Nodes that the path leads nowhere from are in no list of starts: they count 0.
    private async Task<Filter> CountedAsync(CountRelated count, RelationshipScope scope)
    {
        var counts = await CountsAsync(count.Hop, scope).ConfigureAwait(false);
        object? operand = rounds.Argument(count.Operand);

        // An empty list is one of no type.
        bool Passes(long value) => operand is not (null or Array { Length: 0 })
            && (count.Comparison == Comparison.In ? ((long[])operand).Contains(value) : count.Comparison.Holds(value.CompareTo((long)operand)));
        var passing = new IsAmong([.. counts.Where(pair => Passes(pair.Value)).Select(pair => pair.Key)]);
        return Passes(0) ? new AnyOf([passing, new Not(new IsAmong(counts.Keys))]) : passing;
    }

    private async Task<Dictionary<string, long>> CountsAsync(RelationshipHop hop, RelationshipScope scope)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (start, _) in await TiedAsync(hop, Filter.Everything, scope, (_, _) => "null").ConfigureAwait(false))
        {
            counts[start] = counts.GetValueOrDefault(start) + 1;
        }

        return counts;
    }

    // Every pair of a start and an end that passes, with something of the end.
    private async Task<IEnumerable<(string Start, (string Id, JsonElement Value) End)>> TiedAsync(
        RelationshipHop hop, Filter where, RelationshipScope scope, Func<StatementContext, string, string> give)
    {
        var path = (DerivedPath)hop.Path;
        var ends = await rounds.NodesAsync(hop.Target, where, scope, give).ConfigureAwait(false);
        string[] ids = [.. ends.Select(end => end.Id)];
        var graph = await Fetcher(scope).FetchAsync(path, path.Backwards, ids, withTies: false).ConfigureAwait(false);
        return from end in ends from start in graph.Ends(path.Backwards, [end.Id]) select (start, end);
    }

    private async Task<ImmutableArray<SortKey>> ResolveAsync(ImmutableArray<SortKey> order, RelationshipScope scope)
    {
        var resolved = ImmutableArray.CreateBuilder<SortKey>(order.Length);
        foreach (var key in order)
        {
            resolved.Add(key switch
            {
                ByCount { Hop.Path: DerivedPath } by => new ByKnown(
                    by,
                    (await CountsAsync(by.Hop, scope).ConfigureAwait(false)).ToDictionary(pair => pair.Key, pair => (object?)pair.Value),
                    0),
                ByNeighbour { Hop.Path: DerivedPath } by => await ExtremesAsync(by, scope).ConfigureAwait(false),
                _ => key,
            });
        }

        return resolved.MoveToImmutable();
    }

    private async Task<ByKnown> ExtremesAsync(ByNeighbour by, RelationshipScope scope)
    {
        var best = new Dictionary<string, object?>(StringComparer.Ordinal);
        var tied = await TiedAsync(
            by.Hop,
            new Not(new IsMissing(by.Property)),
            scope,
            (_, node) => KeyWriter.Ranked(by.Property, $"{node}.{CypherText.Name(by.Property.Name)}")).ConfigureAwait(false);
        foreach (var (start, end) in tied)
        {
            object value = Value(end.Value);
            if (!best.TryGetValue(start, out object? known) || (Compare(value, known!) > 0) == by.Largest)
            {
                best[start] = value;
            }
        }

        return new ByKnown(by, best, null);
    }

    private async Task<ImmutableArray<GroupKey>> ResolveAsync(ImmutableArray<GroupKey> keys, RelationshipScope scope)
    {
        var resolved = ImmutableArray.CreateBuilder<GroupKey>(keys.Length);
        foreach (var key in keys)
        {
            if (key is not NeighbourKey neighbour)
            {
                resolved.Add(key);
                continue;
            }

            var where = await ResolveAsync(neighbour.Where, scope).ConfigureAwait(false);
            if (neighbour.Hop.Path is not DerivedPath)
            {
                resolved.Add(neighbour with { Where = where });
                continue;
            }

            var tied = await TiedAsync(neighbour.Hop, where, scope, (_, _) => "null").ConfigureAwait(false);
            var ends = tied.GroupBy(pair => pair.Start, pair => pair.End.Id)
                .ToDictionary(group => group.Key, group => (object?)group.ToArray(), StringComparer.Ordinal);
            resolved.Add(new NeighbourKey(neighbour.Hop with { Path = new KnownEnds(ends) }, Filter.Everything));
        }

        return resolved.MoveToImmutable();
    }

    private PathFetcher Fetcher(RelationshipScope scope) => new(rounds, limits, scope);

    private static object Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.TryGetInt64(out long whole) ? (object)whole : value.GetDouble(),
        _ => value.GetBoolean(),
    };

    private static int Compare(object one, object other) => (one, other) switch
    {
        (string text, string second) => string.CompareOrdinal(text, second),
        (bool truth, bool second) => truth.CompareTo(second),
        (long whole, long second) => whole.CompareTo(second),
        _ => Convert.ToDouble(one, null).CompareTo(Convert.ToDouble(other, null)),
    };
}
