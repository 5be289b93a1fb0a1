using System.Globalization;
using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>Prints filters and orders in the words that plans, errors and cursors' fingerprints share.</summary>
public static class FilterPrinter
{
    /// <summary>Prints a filter; <paramref name="parameter"/> says how a parameter is shown (<c>$0</c>, or its value).</summary>
    public static string Print(Filter filter, Func<int, string> parameter) => filter switch
    {
        Always always => always.Value ? "everything" : "nothing",
        AllOf all => Joined(all.Filters, " and ", parameter),
        AnyOf any => Joined(any.Filters, " or ", parameter),
        Not not => $"not {Bracketed(not.Filter, parameter)}",
        OfType type => $"is {string.Join("|", type.Types.Select(one => one.Name))}",
        IsMissing missing => $"{missing.Property.Name} is missing",
        Compare compare => $"{compare.Property.Name} {Word(compare.Comparison)} {parameter(compare.Operand)}",
        SomeElement some => $"{Word(some.Quantifier)} of {some.Property.Name} {Bracketed(some.Element, parameter)}",
        Related related => $"{Word(related.Quantifier)} {Print(related.Hop)} {Bracketed(related.Inner, parameter)}",
        CompareGroup compare => $"{Print(compare.Value)} {Word(compare.Comparison)} {parameter(compare.Operand)}",
        IsMissingInGroup missing => $"{Print(missing.Value)} is missing",
        CountRelated count => $"count {Print(count.Hop)} {Word(count.Comparison)} {parameter(count.Operand)}",
        _ => throw new InvalidOperationException($"No words for {filter.GetType().Name}."),
    };

    /// <summary>Prints a key of an order: <c>name</c>, <c>founded desc</c>, <c>count HATCHES&gt; Firm desc</c>.</summary>
    public static string Print(SortKey key)
    {
        string by = key switch
        {
            ByProperty property => property.Property.Name,
            ByRelationship relationship => $"relationship {relationship.Property.Name}",
            ByCount count => $"count {Print(count.Hop)}",
            ByNeighbour neighbour => $"{(neighbour.Largest ? "max" : "min")} {neighbour.Property.Name} of {Print(neighbour.Hop)}",
            _ => throw new InvalidOperationException($"No words for {key.GetType().Name}."),
        };
        return key.Descending ? $"{by} desc" : by;
    }

    /// <summary>Prints a value of a group: <c>count</c>, <c>avg employees</c>.</summary>
    public static string Print(GroupValue value) => value.Property is null ? Word(value.Measure) : $"{Word(value.Measure)} {value.Property.Name}";

    /// <summary>Prints a key of groups: <c>level</c>, <c>founded to 4</c>, <c>LOCATED_IN&gt; Place (is Town)</c>.</summary>
    public static string Print(GroupKey key, Func<int, string> parameter)
    {
        return key switch
        {
            PropertyKey property => property.Property.Name + Precision(property.DateLength),
            RelationshipKey relationship => $"relationship {relationship.Property.Name}{Precision(relationship.DateLength)}",
            NeighbourKey { Where: Always { Value: true } } neighbour => Print(neighbour.Hop),
            NeighbourKey neighbour => $"{Print(neighbour.Hop)} {Bracketed(neighbour.Where, parameter)}",
            _ => throw new InvalidOperationException($"No words for {key.GetType().Name}."),
        };

        static string Precision(int? length) => length switch { 4 => " to the year", 7 => " to the month", _ => "" };
    }

    /// <summary>Prints a key of an order of groups.</summary>
    public static string Print(GroupOrder order) => (order switch
    {
        ByGroupKey key => $"key {key.Key}",
        ByGroupValue value => Print(value.Value),
        _ => throw new InvalidOperationException($"No words for {order.GetType().Name}."),
    }) + (order.Descending ? " desc" : "");

    /// <summary>Prints a hop: <c>HATCHES&gt; Firm</c> forwards, <c>&lt;HATCHES Entity</c> backwards, <c>&lt;X&gt; Y</c> both ways.</summary>
    public static string Print(Hop hop) => hop switch
    {
        RelationshipHop along => $"{Print(along.Path)} {along.Target.Name}",
        SourcesHop => "sources",
        MetricsHop => "metrics",
        _ => throw new InvalidOperationException($"No words for {hop.GetType().Name}."),
    };

    /// <summary>Prints a path in the notation of <see cref="Print(Hop)"/>.</summary>
    public static string Print(PathExpression path) => path switch
    {
        StoredPath stored => Print(stored.Type, stored.Direction),
        DerivedPath derived => Print(derived.Type, derived.Direction),
        _ => throw new InvalidOperationException($"No words for {path.GetType().Name}."),
    };

    private static string Print(RelationshipType type, Direction direction) => direction switch
    {
        Direction.Out => $"{type.Name}>",
        Direction.In => $"<{type.Name}",
        _ => $"<{type.Name}>",
    };

    private static string Joined(IReadOnlyCollection<Filter> filters, string word, Func<int, string> parameter)
        => filters.Count == 0 ? $"{word.Trim()} of nothing" : string.Join(word, filters.Select(filter => Bracketed(filter, parameter)));

    private static string Bracketed(Filter filter, Func<int, string> parameter) => $"({Print(filter, parameter)})";

    private static string Word(Enum word)
    {
        string name = word.ToString();
        return string.Concat(name.Select((letter, i) => char.IsUpper(letter) && i > 0
            ? $" {char.ToLower(letter, CultureInfo.InvariantCulture)}"
            : $"{char.ToLower(letter, CultureInfo.InvariantCulture)}"));
    }
}
