using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using CorridorGraph.Embedded;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.TestKit;

/// <summary>
/// A store in plain dictionaries, and the engine over them: what a store must do, without a file. It throws where a change set that was let through
/// leaves the graph broken.
/// </summary>
public sealed class MemoryStore : IGraphStore, IGraphEngine
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly QueryLimits limits;
    private readonly Lock gate = new();
    private State state;

    /// <summary>A store that holds the facts at version 1.</summary>
    public MemoryStore(GraphOntology ontology, GraphFacts facts, QueryLimits? limits = null)
    {
        Ontology = ontology;
        this.limits = limits ?? new QueryLimits();
        state = new State(
            1,
            facts.Entities.ToImmutableDictionary(fact => fact.Id),
            facts.Sources.ToImmutableDictionary(fact => fact.Id),
            facts.Relationships.ToImmutableDictionary(RelationshipIdentity.Of),
            facts.Metrics.ToImmutableDictionary(MetricIdentity.Of),
            []);
    }

    /// <summary>What may be in the graph.</summary>
    public GraphOntology Ontology { get; }

    /// <summary>Run between reading and applying, for tests of what comes in between; it is given the change set that is about to be applied.</summary>
    public Action<ChangeSet>? BeforeApply { get; set; }

    /// <inheritdoc />
    public ValueTask<long> ReadVersionAsync(CancellationToken cancel) => new(state.Version);

    /// <inheritdoc />
    public ValueTask<long> ReadLastNumberAsync(CancellationToken cancel) => new(state.Log.Count);

    /// <inheritdoc />
    public async ValueTask<FactsFound> ReadAsync(FactsWanted wanted, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        await Task.Yield();
        var now = state;
        var found = new FactsFound(now.Version);
        Copy(wanted.Entities, now.Entities, found.Entities);
        Copy(wanted.Sources, now.Sources, found.Sources);
        foreach (var entity in now.Entities.Values)
        {
            foreach (string former in FormerIds(entity).Where(wanted.Entities.Contains))
            {
                found.Renamed[former] = entity.Id;
            }
        }

        var parallel = wanted.Relationships.Select(identity => identity with { Since = null }).ToHashSet();
        foreach (var (identity, fact) in now.Relationships)
        {
            if (parallel.Contains(identity with { Since = null }) || wanted.Ties.Contains(identity.From) || wanted.Ties.Contains(identity.To))
            {
                found.Relationships[identity] = fact;
            }
        }

        found.Cited.UnionWith(now.Entities.Values.SelectMany(fact => fact.Sources)
            .Concat(now.Relationships.Values.SelectMany(fact => fact.Sources)).Concat(now.Metrics.Values.SelectMany(fact => fact.Sources))
            .Where(wanted.Citations.Contains));
        foreach (var (identity, fact) in now.Metrics.Where(pair => wanted.Metrics.Contains(pair.Key) || wanted.Ties.Contains(pair.Key.Entity)))
        {
            found.Metrics[identity] = fact;
        }

        return found;
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyCollection<string>> ListIdsAsync(bool ofSources, CancellationToken cancel)
        => new(ofSources ? [.. state.Sources.Keys] : [.. state.Entities.Keys]);

    /// <inheritdoc />
    public async ValueTask<Outcome<ChangeReceipt>> ApplyAsync(ChangeSet changes, bool dryRun, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(changes);
        await Task.Yield();
        BeforeApply?.Invoke(changes);
        lock (gate)
        {
            if (changes.ExpectedVersion is { } expected && expected != state.Version)
            {
                return new Diagnostic(ChangeCodes.OtherVersion, $"The graph has version {state.Version}, not the expected {expected}.");
            }

            var application = new Application(state, changes.Author);
            foreach (var change in changes.Changes)
            {
                application.Make(change);
            }

            var next = application.Finish();
            if (!dryRun)
            {
                state = next;
            }

            return application.Receipt with { Version = state.Version };
        }
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<LoggedChange>> ReadLogAsync(long after, int first, string? entity, CancellationToken cancel)
        => new([.. state.Log.Where(change => change.Number > after && (entity is null || Concerns(change, entity))).Take(first)]);

    /// <inheritdoc />
    public ValueTask<Outcome<IPlanRows>> ExecuteAsync(TraversalPlan plan, PlanArguments arguments, CancellationToken cancel)
        => new EmbeddedEngine(state.Snapshot(Ontology), limits, TimeProvider.System).ExecuteAsync(plan, arguments, cancel);

    private static bool Concerns(LoggedChange change, string entity) => change.What == entity || change.What.Split(':').Contains(entity);

    private static ImmutableArray<string> FormerIds(EntityFact entity)
        => entity.Values[entity.Type.Properties.Index().Single(pair => pair.Item.Name == "formerIds").Index] is ImmutableArray<string> ids ? ids : [];

    private static void Copy<T>(HashSet<string> wanted, ImmutableDictionary<string, T> from, Dictionary<string, T> to)
    {
        foreach (string id in wanted)
        {
            if (from.TryGetValue(id, out var fact))
            {
                to[id] = fact;
            }
        }
    }

    private sealed record State(
        long Version,
        ImmutableDictionary<string, EntityFact> Entities,
        ImmutableDictionary<string, SourceFact> Sources,
        ImmutableDictionary<RelationshipIdentity, RelationshipFact> Relationships,
        ImmutableDictionary<MetricIdentity, MetricFact> Metrics,
        ImmutableList<LoggedChange> Log)
    {
        private readonly Lock building = new();
        private Snapshot? snapshot;

        public Snapshot Snapshot(GraphOntology ontology)
        {
            lock (building)
            {
                return snapshot ??= CorridorGraph.Embedded.Snapshot.Build(
                    ontology, new GraphFacts([.. Sources.Values], [.. Entities.Values], [.. Relationships.Values], [.. Metrics.Values]));
            }
        }
    }

    private sealed class Application(State before, string author)
    {
        private readonly ImmutableDictionary<string, EntityFact>.Builder entities = before.Entities.ToBuilder();
        private readonly ImmutableDictionary<string, SourceFact>.Builder sources = before.Sources.ToBuilder();
        private readonly ImmutableDictionary<RelationshipIdentity, RelationshipFact>.Builder relationships = before.Relationships.ToBuilder();
        private readonly ImmutableDictionary<MetricIdentity, MetricFact>.Builder metrics = before.Metrics.ToBuilder();
        private readonly ImmutableList<LoggedChange>.Builder log = before.Log.ToBuilder();

        public ChangeReceipt Receipt { get; private set; } = new(0, 0, 0, 0, 0, 0);

        public void Make(Change change)
        {
            switch (change)
            {
                case PutEntity put: Put(entities, put.Row.Id, put.Row, put, put.Row.Id); break;
                case PutSource put: Put(sources, put.Row.Id, put.Row, put, put.Row.Id); break;
                case PutRelationship put: Put(relationships, RelationshipIdentity.Of(put.Row), put.Row, put, put.Row.Id); break;
                case PutMetric put: Put(metrics, MetricIdentity.Of(put.Row), put.Row, put, $"{put.Row.Entity}:{put.Row.Name}"); break;
                case DeleteEntity delete: Delete(entities, delete.Id, delete, delete.Id); break;
                case DeleteSource delete: Delete(sources, delete.Id, delete, delete.Id); break;
                case DeleteRelationship delete: Delete(relationships, delete.Identity, delete, delete.Identity.Id); break;
                case DeleteMetric delete: Delete(metrics, delete.Identity, delete, $"{delete.Identity.Entity}:{delete.Identity.Name}"); break;
                default: throw new InvalidOperationException($"No store knows {change}.");
            }
        }

        public State Finish()
        {
            var cited = entities.Values.Select(fact => fact.Sources).Concat(relationships.Values.Select(fact => fact.Sources))
                .Concat(metrics.Values.Select(fact => fact.Sources));
            if (relationships.Keys.Any(identity => !entities.ContainsKey(identity.From) || !entities.ContainsKey(identity.To))
                || metrics.Keys.Any(identity => !entities.ContainsKey(identity.Entity))
                || cited.Any(ids => ids.IsDefaultOrEmpty || ids.Any(id => !sources.ContainsKey(id))))
            {
                throw new InvalidOperationException("A change set was let through that breaks the graph.");
            }

            bool isChanged = log.Count > before.Log.Count;
            return isChanged
                ? new State(
                    before.Version + 1,
                    entities.ToImmutable(),
                    sources.ToImmutable(),
                    relationships.ToImmutable(),
                    metrics.ToImmutable(),
                    log.ToImmutable())
                : before;
        }

        private void Put<TKey, T>(ImmutableDictionary<TKey, T>.Builder rows, TKey key, T row, Change change, string what)
            where TKey : notnull
            where T : class
        {
            string? old = rows.TryGetValue(key, out var present) ? Shown(present) : null;
            string now = Shown(row);
            Receipt = old is null ? Receipt with { Inserted = Receipt.Inserted + 1 }
                : old == now ? Receipt with { Unchanged = Receipt.Unchanged + 1 }
                : Receipt with { Updated = Receipt.Updated + 1 };
            if (old != now)
            {
                rows[key] = row;
                Log(change, what, old, now);
            }
        }

        private void Delete<TKey, T>(ImmutableDictionary<TKey, T>.Builder rows, TKey key, Change change, string what)
            where TKey : notnull
            where T : class
        {
            string old = Shown(rows[key]);
            rows.Remove(key);
            Receipt = Receipt with { Deleted = Receipt.Deleted + 1 };
            Log(change, what, old, null);
        }

        private void Log(Change change, string what, string? old, string? now)
        {
            long number = log.Count + 1;
            log.Add(new LoggedChange(number, before.Version + 1, DateTimeOffset.UnixEpoch, author, change.GetType().Name, what, old, now));
            Receipt = Receipt with { Number = number };
        }

        private static string Shown(object fact) => fact switch
        {
            EntityFact entity => JsonSerializer.Serialize(
                entity.Type.Properties.Select((property, i) => KeyValuePair.Create(property.Name, entity.Values[i]))
                    .Append(KeyValuePair.Create("sources", (object?)entity.Sources)).Where(pair => pair.Value is not null)
                    .ToDictionary(pair => pair.Key, pair => pair.Value),
                Json),
            RelationshipFact tie => JsonSerializer.Serialize(
                new { tie.From, tie.To, tie.Since, tie.Until, tie.Note, tie.IsInferred, tie.Locator, tie.Sources }, Json),
            _ => JsonSerializer.Serialize(fact, fact.GetType(), Json),
        };
    }
}
