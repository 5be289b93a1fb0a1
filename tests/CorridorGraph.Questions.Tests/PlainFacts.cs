using System.Globalization;
using CorridorGraph.Plan;

namespace CorridorGraph.Questions.Tests;

/// <summary>The facts as plain lists. It shares nothing with the service but the reading of the files.</summary>
internal sealed class PlainFacts(GraphFacts facts, bool isCitedOnly)
{
    private readonly Dictionary<string, EntityFact> entities = facts.Entities.ToDictionary(entity => entity.Id);

    /// <summary>All entities by id.</summary>
    public IEnumerable<EntityFact> Entities => entities.Values.OrderBy(entity => entity.Id, StringComparer.Ordinal);

    /// <summary>The relationships that count.</summary>
    public IEnumerable<RelationshipFact> Relationships
        => facts.Relationships.Where(relationship => !isCitedOnly || !relationship.IsInferred);

    /// <summary>Entities of these types by id.</summary>
    public IEnumerable<EntityFact> Of(params string[] types) => Entities.Where(entity => types.Contains(entity.Type.Name));

    /// <summary>What starts at an entity, of these types, by type, end and date.</summary>
    public IEnumerable<RelationshipFact> From(string id, params string[] types)
        => Sorted(Relationships.Where(relationship => relationship.From == id && types.Contains(relationship.Type.Name)), by => by.To);

    /// <summary>What ends at an entity, of these types, by type, start and date.</summary>
    public IEnumerable<RelationshipFact> To(string id, params string[] types)
        => Sorted(Relationships.Where(relationship => relationship.To == id && types.Contains(relationship.Type.Name)), by => by.From);

    /// <summary>What touches an entity at either end, of these types, by the other end and date.</summary>
    public IEnumerable<RelationshipFact> Touching(string id, params string[] types)
        => Sorted(
            Relationships.Where(fact => (fact.From == id || fact.To == id) && types.Contains(fact.Type.Name)),
            by => by.From == id ? by.To : by.From);

    /// <summary>Figures about an entity.</summary>
    public IEnumerable<MetricFact> MetricsOf(string id) => facts.Metrics.Where(metric => metric.Entity == id);

    /// <summary>What an entity is.</summary>
    public string TypeOf(string id) => entities[id].Type.Name;

    /// <summary>The text of a property, or null where it is missing or the type has none.</summary>
    public string? Text(string id, string property)
    {
        var entity = entities[id];
        int at = entity.Type.Properties.ToList().FindIndex(declared => declared.Name == property);
        return at < 0 ? null : entity.Values[at] as string;
    }

    /// <summary>Rows by a key with missing ones last, either way.</summary>
    public static IEnumerable<T> MissingLast<T>(IEnumerable<T> rows, Func<T, string?> key, bool isDescending = false)
    {
        var missingLast = rows.OrderBy(row => key(row) is null);
        return isDescending
            ? missingLast.ThenByDescending(key, StringComparer.Ordinal)
            : missingLast.ThenBy(key, StringComparer.Ordinal);
    }

    /// <summary>Whether a date is not before another, at the precision of the other.</summary>
    public static bool IsFrom(string? date, string start)
        => date is not null && string.CompareOrdinal(date[..Math.Min(date.Length, start.Length)], start) >= 0;

    /// <summary>Whether a relationship holds on some day of a date.</summary>
    public static bool HoldsAt(RelationshipFact relationship, string date)
        => (relationship.Since is null || FirstDay(relationship.Since) <= LastDay(date))
            && (relationship.Until is null || LastDay(relationship.Until) >= FirstDay(date));

    private static IOrderedEnumerable<RelationshipFact> Sorted(IEnumerable<RelationshipFact> rows, Func<RelationshipFact, string> otherEnd)
        => rows.OrderBy(otherEnd, StringComparer.Ordinal).ThenBy(row => row.Since is null).ThenBy(row => row.Since, StringComparer.Ordinal);

    private static DateOnly FirstDay(string date)
        => DateOnly.ParseExact((date + "-01-01")[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly LastDay(string date) => date.Length switch
    {
        4 => FirstDay(date).AddYears(1).AddDays(-1),
        7 => FirstDay(date).AddMonths(1).AddDays(-1),
        _ => FirstDay(date),
    };
}
