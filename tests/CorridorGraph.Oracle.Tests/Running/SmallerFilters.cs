namespace CorridorGraph.Oracle.Tests;

/// <summary>Filters with one thing less than a filter.</summary>
internal static class SmallerFilters
{
    /// <summary>Smaller filters, the smallest first; null is no filter at all.</summary>
    public static IEnumerable<Where?> Of(Where? where)
    {
        if (where is null)
        {
            yield break;
        }

        yield return null;
        foreach (var smaller in Inner(where))
        {
            yield return smaller;
        }
    }

    private static IEnumerable<Where> Inner(Where where)
    {
        for (int i = 0; i < where.Clauses.Length; i++)
        {
            var clause = where.Clauses[i];
            yield return where with { Clauses = where.Clauses.RemoveAt(i) };
            foreach (var lifted in Lifted(clause).Where(inner => inner.InputType == where.InputType))
            {
                yield return lifted;
            }

            foreach (var smaller in Inner(clause))
            {
                yield return where with { Clauses = where.Clauses.SetItem(i, smaller) };
            }
        }
    }

    private static IEnumerable<Where> Lifted(Clause clause) => clause switch
    {
        AndClause and => and.Parts,
        OrClause or => or.Parts,
        NotClause not => [not.Part],
        _ => [],
    };

    private static IEnumerable<Clause> Inner(Clause clause)
    {
        switch (clause)
        {
            case AndClause and:
                return Smaller(and.Parts).Select(parts => and with { Parts = [.. parts] });
            case OrClause or:
                return Smaller(or.Parts).Select(parts => or with { Parts = [.. parts] });
            case NotClause not:
                return Inner(not.Part).Select(part => not with { Part = part });
            case AsClause narrowed:
                return Inner(narrowed.Part).Select(part => narrowed with { Part = part });
            case RelatedClause related:
                return Smaller(related.Quantifiers).Select(each => related with { Quantifiers = [.. each] });
            case SourcesClause sources:
                return Smaller(sources.Quantifiers).Select(each => sources with { Quantifiers = [.. each] });
            case MetricsClause metrics:
                return Smaller(metrics.Quantifiers).Select(each => metrics with { Quantifiers = [.. each] });
            case MeasuresClause { Tests.Length: > 1 } measures:
                return measures.Tests.Select(test => measures with { Tests = measures.Tests.Remove(test) });
            case ValueClause { Operations.Length: > 1 } value:
                return value.Operations.Select(operation => value with { Operations = value.Operations.Remove(operation) });
            default:
                return [];
        }
    }

    private static IEnumerable<IEnumerable<Where>> Smaller(IReadOnlyList<Where> parts)
        => Without(parts).Concat(parts.SelectMany((part, i) => Inner(part).Select(smaller => Replaced(parts, i, smaller))));

    private static IEnumerable<IEnumerable<Quantifier>> Smaller(IReadOnlyList<Quantifier> quantifiers)
        => Without(quantifiers).Concat(quantifiers.SelectMany((quantifier, i) => quantifier.Inner is null
            ? []
            : Inner(quantifier.Inner).Select(smaller => Replaced(quantifiers, i, quantifier with { Inner = smaller }))));

    private static IEnumerable<IEnumerable<T>> Without<T>(IReadOnlyList<T> items)
        => items.Count > 1 ? items.Select((_, i) => items.Where((_, index) => index != i)) : [];

    private static IEnumerable<T> Replaced<T>(IReadOnlyList<T> items, int position, T replacement)
        => items.Select((item, index) => index == position ? replacement : item);
}
