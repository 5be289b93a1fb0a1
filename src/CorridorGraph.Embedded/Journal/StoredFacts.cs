using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using Microsoft.Data.Sqlite;

namespace CorridorGraph.Embedded;

/// <summary>The facts of the file by key, and what the transaction that is open makes of them.</summary>
internal sealed class StoredFacts : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, Statement> asked = [];

    public StoredFacts(SqliteConnection connection, GraphOntology ontology)
    {
        this.connection = connection;
        var reader = new FactReader(ontology);
        Sources = new(connection, new("sources", fact => fact.Id, FactText.Of, json => FactReader.Source(json), [], _ => []));
        Entities = new(connection, new(
            "entities", fact => fact.Id, FactText.Of, json => reader.Entity(json), ["type"], fact => [fact.Type.Name]));
        Relationships = new(connection, new(
            "relationships",
            fact => fact.Id,
            FactText.Of,
            json => reader.Relationship(json),
            ["head", "tail"],
            fact => [fact.From, fact.To]));
        Metrics = new(connection, new(
            "metrics",
            fact => FactText.Key(MetricIdentity.Of(fact)),
            FactText.Of,
            json => FactReader.Metric(json),
            ["entity"],
            fact => [fact.Entity]));
    }

    public FactTable<SourceFact> Sources { get; }

    public FactTable<EntityFact> Entities { get; }

    public FactTable<RelationshipFact> Relationships { get; }

    public FactTable<MetricFact> Metrics { get; }

    /// <summary>What became of the facts since the last call of <see cref="Forget"/>.</summary>
    public FactChanges Changes() => new(Sources.Changes(), Entities.Changes(), Relationships.Changes(), Metrics.Changes());

    /// <summary>Puts an entity, and files its former ids; gives its text before and after.</summary>
    public (string? Before, string After) PutEntity(EntityFact fact)
    {
        var row = Entities.Put(fact);
        if (row.Before is not null && row.Before != row.After)
        {
            ForgetFormerIds(fact.Id);
        }

        if (row.Before != row.After)
        {
            FileFormerIds(fact);
        }

        return row;
    }

    /// <summary>Files the former ids of an entity that is new.</summary>
    public void FileFormerIds(EntityFact fact)
    {
        foreach (string former in fact.FormerIds)
        {
            Asked("INSERT INTO former_ids (id, entity) VALUES (?, ?)").Bind(1, former).Bind(2, fact.Id).Step();
        }
    }

    /// <summary>Deletes an entity and its former ids; gives its text before.</summary>
    public string DeleteEntity(string id)
    {
        ForgetFormerIds(id);
        return Entities.Delete(id);
    }

    /// <summary>What is there of what is wanted, save which sources are cited.</summary>
    public FactsFound Find(FactsWanted wanted, long version)
    {
        var found = new FactsFound(version);
        Copy(wanted.Entities, Entities, found.Entities);
        Copy(wanted.Sources, Sources, found.Sources);
        foreach (string id in wanted.Entities)
        {
            foreach (string now in Ids("SELECT entity FROM former_ids WHERE id = ?", id))
            {
                found.Renamed[id] = now;
            }
        }

        foreach (string id in wanted.Ties)
        {
            Add(found, Ids("SELECT id FROM relationships WHERE head = ?1 OR tail = ?1", id));
            foreach (string key in Ids("SELECT id FROM metrics WHERE entity = ?", id))
            {
                Add(found, Metrics.Find(key));
            }
        }

        foreach (var parallel in wanted.Relationships.Select(identity => identity with { Since = null }).Distinct())
        {
            // An id of an entity holds no colon, so what goes on after one is a date; ';' is the character after ':'.
            Add(found, Ids("SELECT id FROM relationships WHERE id = ?1 OR (id > ?1 || ':' AND id < ?1 || ';')", parallel.Id));
        }

        foreach (var identity in wanted.Metrics)
        {
            Add(found, Metrics.Find(FactText.Key(identity)));
        }

        return found;
    }

    /// <summary>Ids of all entities or of all sources.</summary>
    public List<string> ListIds(bool ofSources) => Read(Asked($"SELECT id FROM {(ofSources ? "sources" : "entities")}"));

    /// <summary>Forgets what became of the facts: the transaction is over, whichever way.</summary>
    public void Forget()
    {
        Sources.Forget();
        Entities.Forget();
        Relationships.Forget();
        Metrics.Forget();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Sources.Dispose();
        Entities.Dispose();
        Relationships.Dispose();
        Metrics.Dispose();
        foreach (Statement statement in asked.Values)
        {
            statement.Dispose();
        }
    }

    private void ForgetFormerIds(string entity) => Asked("DELETE FROM former_ids WHERE entity = ?").Bind(1, entity).Step();

    private static void Copy<T>(HashSet<string> wanted, FactTable<T> from, Dictionary<string, T> to)
        where T : class
    {
        foreach (string id in wanted)
        {
            if (from.Find(id) is { } fact)
            {
                to[id] = fact;
            }
        }
    }

    private static void Add(FactsFound found, MetricFact? metric)
    {
        if (metric is not null)
        {
            found.Metrics[MetricIdentity.Of(metric)] = metric;
        }
    }

    private void Add(FactsFound found, List<string> ids)
    {
        foreach (string id in ids)
        {
            RelationshipFact fact = Relationships.Find(id)!;
            found.Relationships[RelationshipIdentity.Of(fact)] = fact;
        }
    }

    private List<string> Ids(string query, string one) => Read(Asked(query).Bind(1, one));

    private static List<string> Read(Statement rows)
    {
        var ids = new List<string>();
        while (rows.Step())
        {
            ids.Add(rows.Text(0));
        }

        return ids;
    }

    // Prepared once: a change asks the same few questions of each of its rows.
    private Statement Asked(string statement)
    {
        if (!asked.TryGetValue(statement, out var prepared))
        {
            asked[statement] = prepared = new Statement(connection, statement);
        }

        return prepared;
    }
}
