using CorridorGraph.Embedded;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>A way from one graph to another in small changes, each of which leaves a graph whose facts are tied to nothing that is missing.</summary>
internal static class ChangeSteps
{
    /// <summary>Facts after each change, and the change; some changes of one fact are made in two.</summary>
    public static IEnumerable<(FactChanges Changes, GraphFacts After)> Between(GraphFacts from, GraphFacts to, Draw draw)
    {
        var sources = new Rows<SourceFact>(from.Sources, to.Sources, fact => fact.Id);
        var entities = new Rows<EntityFact>(from.Entities, to.Entities, fact => fact.Id);
        var relationships = new Rows<RelationshipFact>(from.Relationships, to.Relationships, fact => fact.Id);
        var metrics = new Rows<MetricFact>(from.Metrics, to.Metrics, fact => (fact.Entity, fact.Name, fact.AsOf, fact.Unit));

        // What others need comes first and goes last.
        List<Action> moves =
        [
            .. draw.Some(sources.Puts(), int.MaxValue),
            .. draw.Some([.. relationships.Deletions(), .. metrics.Deletions()], int.MaxValue),
            .. draw.Some([.. entities.Puts(), .. entities.Deletions()], int.MaxValue),
            .. draw.Some([.. relationships.Puts(), .. metrics.Puts()], int.MaxValue),
            .. draw.Some(sources.Deletions(), int.MaxValue),
        ];
        for (int done = 0; done < moves.Count;)
        {
            for (int end = Math.Min(moves.Count, done + draw.Between(1, 6)); done < end; done++)
            {
                moves[done]();
            }

            yield return (
                new FactChanges(sources.Taken(), entities.Taken(), relationships.Taken(), metrics.Taken()),
                new GraphFacts(sources.Now, entities.Now, relationships.Now, metrics.Now));
        }
    }

    // Facts of one kind on their way.
    private sealed class Rows<T>(IReadOnlyList<T> from, IReadOnlyList<T> to, Func<T, object> key)
        where T : class
    {
        private readonly Dictionary<object, T> now = from.ToDictionary(key);
        private readonly Dictionary<object, T> goal = to.ToDictionary(key);
        private readonly Dictionary<object, T?> before = [];

        public List<T> Now => [.. now.Values];

        public IEnumerable<Action> Puts() => goal.Where(pair => !now.ContainsKey(pair.Key) || !now[pair.Key].Equals(pair.Value))
            .Select(pair => (Action)(() => Make(pair.Key, pair.Value))).ToList();

        public IEnumerable<Action> Deletions()
            => now.Keys.Where(each => !goal.ContainsKey(each)).Select(each => (Action)(() => Make(each, null))).ToList();

        public List<RowChange<T>> Taken()
        {
            List<RowChange<T>> changes = [.. before.Select(pair => new RowChange<T>(pair.Value, now.GetValueOrDefault(pair.Key)))];
            before.Clear();
            return changes;
        }

        private void Make(object identity, T? fact)
        {
            before.TryAdd(identity, now.GetValueOrDefault(identity));
            if (fact is null)
            {
                now.Remove(identity);
            }
            else
            {
                now[identity] = fact;
            }
        }
    }
}
