using System.Collections.Immutable;
using CorridorGraph.Plan;
using Microsoft.Data.Sqlite;

namespace CorridorGraph.Embedded;

/// <summary>All facts of the file, in memory too: an acknowledged state, and the one that a transaction is making.</summary>
internal sealed class StoredFacts
{
    private readonly SqliteConnection connection;

    public StoredFacts(SqliteConnection connection)
    {
        this.connection = connection;
        Sources = new(connection, new("sources", fact => fact.Id, FactText.Of, [], _ => []));
        Entities = new(connection, new("entities", fact => fact.Id, FactText.Of, ["type"], fact => [fact.Type.Name]));
        Relationships = new(connection, new("relationships", fact => fact.Id, FactText.Of, ["head", "tail"], fact => [fact.From, fact.To]));
        Metrics = new(
            connection, new("metrics", fact => FactText.Key(MetricIdentity.Of(fact)), FactText.Of, ["entity"], fact => [fact.Entity]));
    }

    public FactTable<SourceFact> Sources { get; }

    public FactTable<EntityFact> Entities { get; }

    public FactTable<RelationshipFact> Relationships { get; }

    public FactTable<MetricFact> Metrics { get; }

    /// <summary>Whether there is nothing at all.</summary>
    public bool IsEmpty => Sources.Rows.Count + Entities.Rows.Count + Relationships.Rows.Count + Metrics.Rows.Count == 0;

    /// <summary>Reads the file into memory.</summary>
    public void Load(FactReader reader)
    {
        Sources.Load(connection, FactReader.Source);
        Entities.Load(connection, reader.Entity);
        Relationships.Load(connection, reader.Relationship);
        Metrics.Load(connection, FactReader.Metric);
    }

    /// <summary>The facts as they are now.</summary>
    public GraphFacts ToFacts()
        => new([.. Sources.Rows.Values], [.. Entities.Rows.Values], [.. Relationships.Rows.Values], [.. Metrics.Rows.Values]);

    /// <summary>Puts an entity, and files its former ids; gives its text before and after.</summary>
    public (string? Before, string After) PutEntity(EntityFact fact, SqliteTransaction transaction)
    {
        var row = Entities.Put(fact, transaction);
        if (row.Before is not null && row.Before != row.After)
        {
            ForgetFormerIds(fact.Id, transaction);
        }

        foreach (string former in row.Before == row.After ? [] : FormerIds(fact))
        {
            Run(transaction, "INSERT INTO former_ids (id, entity) VALUES ($id, $entity)", ("$id", former), ("$entity", fact.Id));
        }

        return row;
    }

    /// <summary>Deletes an entity and its former ids; gives its text before.</summary>
    public string DeleteEntity(string id, SqliteTransaction transaction)
    {
        ForgetFormerIds(id, transaction);
        return Entities.Delete(id, transaction).Before;
    }

    /// <summary>What is there of what is wanted.</summary>
    public FactsFound Find(FactsWanted wanted, long version)
    {
        var found = new FactsFound(version);
        Copy(wanted.Entities, Entities.Rows, found.Entities);
        Copy(wanted.Sources, Sources.Rows, found.Sources);
        foreach (string id in wanted.Entities)
        {
            foreach (string now in Ids("SELECT entity FROM former_ids WHERE id = $one", id))
            {
                found.Renamed[id] = now;
            }
        }

        foreach (string id in wanted.Ties)
        {
            Add(found, Ids("SELECT id FROM relationships WHERE head = $one OR tail = $one", id));
            foreach (string key in Ids("SELECT id FROM metrics WHERE entity = $one", id))
            {
                found.Metrics[MetricIdentity.Of(Metrics.Rows[key])] = Metrics.Rows[key];
            }
        }

        foreach (var parallel in wanted.Relationships.Select(identity => identity with { Since = null }).Distinct())
        {
            // An id of an entity holds no colon, so what goes on after one is a date; ';' is the character after ':'.
            Add(found, Ids("SELECT id FROM relationships WHERE id = $one OR (id > $one || ':' AND id < $one || ';')", parallel.Id));
        }

        found.Cited.UnionWith(wanted.Citations.Where(IsCited));
        foreach (var identity in wanted.Metrics)
        {
            if (Metrics.Rows.TryGetValue(FactText.Key(identity), out var metric))
            {
                found.Metrics[identity] = metric;
            }
        }

        return found;
    }

    /// <summary>Makes the changes in memory lasting.</summary>
    public void Keep()
    {
        Sources.Keep();
        Entities.Keep();
        Relationships.Keep();
        Metrics.Keep();
    }

    /// <summary>Takes the changes in memory back; the file's own are taken back by its transaction.</summary>
    public void Undo()
    {
        Sources.Undo();
        Entities.Undo();
        Relationships.Undo();
        Metrics.Undo();
    }

    private bool IsCited(string source) => Entities.Rows.Values.Any(fact => fact.Sources.Contains(source))
        || Relationships.Rows.Values.Any(fact => fact.Sources.Contains(source))
        || Metrics.Rows.Values.Any(fact => fact.Sources.Contains(source));

    private void ForgetFormerIds(string entity, SqliteTransaction transaction)
        => Run(transaction, "DELETE FROM former_ids WHERE entity = $entity", ("$entity", entity));

    private static ImmutableArray<string> FormerIds(EntityFact fact)
    {
        int position = ColumnsBuilder.PositionOf(fact.Type, property => property.Name == "formerIds");
        return position >= 0 && fact.Values[position] is ImmutableArray<string> ids ? ids : [];
    }

    private static void Copy<T>(HashSet<string> wanted, Dictionary<string, T> from, Dictionary<string, T> to)
    {
        foreach (string id in wanted)
        {
            if (from.TryGetValue(id, out T? fact))
            {
                to[id] = fact;
            }
        }
    }

    private void Add(FactsFound found, List<string> ids)
    {
        foreach (string id in ids)
        {
            RelationshipFact fact = Relationships.Rows[id];
            found.Relationships[RelationshipIdentity.Of(fact)] = fact;
        }
    }

    private List<string> Ids(string query, string one)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        command.Parameters.AddWithValue("$one", one);
        using var rows = command.ExecuteReader();
        var ids = new List<string>();
        while (rows.Read())
        {
            ids.Add(rows.GetString(0));
        }

        return ids;
    }

    private void Run(SqliteTransaction transaction, string statement, params (string Name, string Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.Transaction = transaction;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
