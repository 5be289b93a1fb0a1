using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using SortKey = CorridorGraph.Plan.SortKey;

namespace CorridorGraph.Embedded.Tests;

/// <summary>A relationship as it is met from one of its ends; a tie along a derived path has none.</summary>
public sealed record Met(RelationshipFact? Fact, string Other, int Way);

/// <summary>The rules of filters, hops and orders once more, slowly, over plain lists: what the engine's rows are compared with.</summary>
public sealed class PlainModel(SmallGraph graph, PlanArguments arguments, RelationshipScope scope)
{
    private PlainPaths? paths;

    public IEnumerable<EntityFact> All(EntityType type)
        => graph.Entities.Where(entity => type.Includes(entity.Type)).OrderBy(entity => entity.Id, StringComparer.Ordinal);

    public EntityFact Get(string id) => graph.Entities.Single(entity => entity.Id == id);

    public IEnumerable<Met> Follow(EntityFact from, RelationshipHop hop)
    {
        if (hop.Path is DerivedPath derived)
        {
            paths ??= new PlainPaths(graph, Counts);
            foreach (string other in paths.Follow(from.Id, derived).Where(id => hop.Target.Includes(Get(id).Type)))
            {
                yield return new Met(null, other, 0);
            }

            yield break;
        }

        var path = (StoredPath)hop.Path;
        foreach (RelationshipFact fact in graph.Relationships.Where(fact => fact.Type == path.Type && Counts(fact)))
        {
            bool leaves = fact.From == from.Id && path.Direction != Direction.In;
            if (leaves && hop.Target.Includes(Get(fact.To).Type))
            {
                yield return new Met(fact, fact.To, 0);
            }

            bool comes = fact.To == from.Id && path.Direction != Direction.Out;
            if (comes && !(leaves && fact.From == fact.To) && hop.Target.Includes(Get(fact.From).Type))
            {
                yield return new Met(fact, fact.From, 1);
            }
        }
    }

    public bool Holds(Filter filter, EntityFact entity)
        => filter switch
        {
            Always always => always.Value,
            AllOf all => all.Filters.All(part => Holds(part, entity)),
            AnyOf any => any.Filters.Any(part => Holds(part, entity)),
            Not not => !Holds(not.Filter, entity),
            IsMissing missing => Value(entity, missing.Property) is null,
            Compare compare => Compares(
                Value(entity, compare.Property), compare.Comparison, arguments.Values[compare.Operand]!, compare.Property),
            CountRelated count => Compares(Count(entity, count.Hop), count.Comparison, arguments.Values[count.Operand]!, null),
            Related related => Quantified(
                related.Quantifier,
                Follow(entity, (RelationshipHop)related.Hop).Select(met => Holds(related.Inner, Get(met.Other)))),
            _ => throw new ArgumentException(filter.GetType().Name),
        };

    /// <summary>The values that order a row: keys, then node id, then since, until and way of a relationship.</summary>
    public object?[] Key(IReadOnlyList<SortKey> order, EntityFact entity, Met? met)
    {
        IEnumerable<object?> keys = order.Select(key => key switch
        {
            ByProperty by => Sortable(Value(entity, by.Property), by.Property),
            ByCount by => Count(entity, by.Hop),
            ByNeighbour by => Extreme(entity, by),
            ByRelationship { Property.Name: "since" } => met!.Fact!.Since,
            ByRelationship => met!.Fact!.Until,
            _ => throw new ArgumentException(key.GetType().Name),
        });
        return met?.Fact is null ? [.. keys, entity.Id] : [.. keys, entity.Id, met.Fact.Since, met.Fact.Until, (long)met.Way];
    }

    public static int Compare(object?[] a, object?[] b, IReadOnlyList<SortKey> order)
    {
        for (int i = 0; i < a.Length; i++)
        {
            int compared = a[i] is null || b[i] is null
                ? (a[i] is null ? 1 : 0) - (b[i] is null ? 1 : 0)
                : (i < order.Count && order[i].Descending ? -1 : 1) * CompareValues(a[i]!, b[i]!);
            if (compared != 0)
            {
                return compared;
            }
        }

        return 0;
    }

    private static bool Quantified(Quantifier quantifier, IEnumerable<bool> truths)
        => quantifier switch
        {
            Quantifier.Some => truths.Any(true.Equals),
            Quantifier.None => !truths.Any(true.Equals),
            _ => truths.All(true.Equals),
        };

    private static object? Value(EntityFact entity, Property property)
    {
        for (int i = 0; i < entity.Values.Length; i++)
        {
            if (entity.Type.Properties[i].Name == property.Name)
            {
                return entity.Values[i];
            }
        }

        return null;
    }

    private static object? Sortable(object? value, Property property)
        => property.Kind == PropertyKind.Enum && value is string name ? (long)property.Enum!.Values.IndexOf(name) : value;

    private static bool Compares(object? value, Comparison comparison, object operand, Property? property)
    {
        if (value is null)
        {
            return false;
        }

        if (comparison == Comparison.In)
        {
            return ((System.Collections.IEnumerable)operand).Cast<object>().Any(one => Compares(value, Comparison.Equal, one, property));
        }

        if (property?.Kind == PropertyKind.PartialDate)
        {
            value = ((string)value)[..Math.Min(((string)value).Length, ((string)operand).Length)];
        }

        return comparison switch
        {
            Comparison.Contains => ((string)value).Contains((string)operand, StringComparison.Ordinal),
            Comparison.StartsWith => ((string)value).StartsWith((string)operand, StringComparison.Ordinal),
            Comparison.EndsWith => ((string)value).EndsWith((string)operand, StringComparison.Ordinal),
            Comparison.Equal => CompareValues(value, operand) == 0,
            Comparison.Less => CompareValues(value, operand) < 0,
            Comparison.LessOrEqual => CompareValues(value, operand) <= 0,
            Comparison.Greater => CompareValues(value, operand) > 0,
            _ => CompareValues(value, operand) >= 0,
        };
    }

    private static int CompareValues(object a, object b)
        => a is string text ? Encoding.UTF8.GetBytes(text).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes((string)b))
            : a is double number ? number.CompareTo(Convert.ToDouble(b, CultureInfo.InvariantCulture))
            : ((IComparable)a).CompareTo(b);

    private long Count(EntityFact entity, RelationshipHop hop) => Follow(entity, hop).Select(met => met.Other).Distinct().LongCount();

    private object? Extreme(EntityFact entity, ByNeighbour by)
    {
        object?[] values =
            [.. Follow(entity, by.Hop).Select(met => Sortable(Value(Get(met.Other), by.Property), by.Property)).OfType<object>()];
        Array.Sort(values, (a, b) => (by.Largest ? -1 : 1) * CompareValues(a!, b!));
        return values.FirstOrDefault();
    }

    private bool Counts(RelationshipFact fact)
    {
        if (scope.CitedOnly && fact.IsInferred)
        {
            return false;
        }

        if (arguments.Text(scope.AsOf) is not { } date)
        {
            return true;
        }

        return (fact.Since is null || FirstDay(fact.Since) <= LastDay(date))
            && (fact.Until is null || LastDay(fact.Until) >= FirstDay(date));
    }

    private static DateOnly FirstDay(string date)
        => DateOnly.ParseExact(date + "-01-01"[(date.Length - 4)..], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly LastDay(string date)
        => date.Length switch
        {
            4 => FirstDay(date).AddYears(1).AddDays(-1),
            7 => FirstDay(date).AddMonths(1).AddDays(-1),
            _ => FirstDay(date),
        };
}
