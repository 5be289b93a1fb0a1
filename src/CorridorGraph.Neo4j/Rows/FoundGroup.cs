using System.Text;
using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>A group of nodes with its keys and what was counted of it.</summary>
internal sealed record FoundGroup(JsonElement Keys, JsonElement Counted, IReadOnlyList<GroupValue> Values)
{
    /// <summary>The group of no nodes: counts and sums are 0, what is least or greatest is missing.</summary>
    public static FoundGroup OfNothing(IReadOnlyList<GroupValue> values)
    {
        string counted = string.Join(',', values.Select(value => value.Measure is Measure.Min or Measure.Max ? "null" : "0"));
        return new FoundGroup(JsonElement.Parse("[]"u8), JsonElement.Parse(Encoding.UTF8.GetBytes($"[{counted}]")), values);
    }

    /// <summary>A counted value; an average is made of two.</summary>
    public JsonElement this[GroupValue value] => Counted[Values.ToList().IndexOf(value)];

    /// <summary>A counted value as a number, 0 where it is missing.</summary>
    public double Number(GroupValue value) => value.Measure == Measure.Avg
        ? Number(value with { Measure = Measure.Sum }) / Number(value with { Measure = Measure.Count })
        : this[value] is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : 0;

    public bool IsMissing(GroupValue value) => value.Measure == Measure.Avg
        ? Number(value with { Measure = Measure.Count }) == 0
        : this[value].ValueKind == JsonValueKind.Null;
}

/// <summary>Keeps and orders groups as their step asks; what is missing is last either way, and false in comparisons.</summary>
internal sealed class GroupOrdering(GroupRows step, PlanArguments arguments) : IComparer<FoundGroup>
{
    public bool Holds(Filter having, FoundGroup group) => having switch
    {
        Always always => always.Value,
        AllOf all => all.Filters.All(part => Holds(part, group)),
        AnyOf any => any.Filters.Any(part => Holds(part, group)),
        Not not => !Holds(not.Filter, group),
        IsMissingInGroup missing => group.IsMissing(missing.Value),
        CompareGroup compare => !group.IsMissing(compare.Value) && Holds(compare, group),
        _ => throw new InvalidOperationException($"{having.GetType().Name} is not a filter of groups."),
    };

    public int Compare(FoundGroup? x, FoundGroup? y)
    {
        foreach (var order in step.Order)
        {
            int compared = order switch
            {
                ByGroupKey by => Compare(step.Keys[by.Key], x!.Keys[by.Key], y!.Keys[by.Key], by.Descending),
                ByGroupValue by => Compare(by.Value, x!, y!, by.Descending),
                _ => 0,
            };
            if (compared != 0)
            {
                return compared;
            }
        }

        return step.Keys.Select((key, i) => Compare(key, x!.Keys[i], y!.Keys[i], descending: false)).FirstOrDefault(compared => compared != 0);
    }

    private bool Holds(CompareGroup compare, FoundGroup group) => arguments.Values[compare.Operand] switch
    {
        Array { Length: 0 } => false,
        string text => DateHolds(group[compare.Value].GetString()!, compare.Comparison, text),
        string[] texts => texts.Any(text => DateHolds(group[compare.Value].GetString()!, Comparison.Equal, text)),
        long whole when compare.Value.Measure != Measure.Avg && group[compare.Value].TryGetInt64(out long value) => compare.Comparison.Holds(value.CompareTo(whole)),
        long[] wholes => group[compare.Value].TryGetInt64(out long value) && wholes.Contains(value),
        double[] reals => reals.Contains(group.Number(compare.Value)),
        var number => compare.Comparison.Holds(group.Number(compare.Value).CompareTo(Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture))),
    };

    // A date is read at the operand's precision.
    private static bool DateHolds(string date, Comparison comparison, string operand)
        => comparison.Holds(string.CompareOrdinal(date.Length > operand.Length ? date[..operand.Length] : date, operand));

    private static int Compare(GroupValue value, FoundGroup x, FoundGroup y, bool descending)
    {
        bool isMissing = x.IsMissing(value), isOtherMissing = y.IsMissing(value);
        if (isMissing || isOtherMissing)
        {
            return isMissing.CompareTo(isOtherMissing);
        }

        int compared = value is { Measure: Measure.Min or Measure.Max, Property.Kind: PropertyKind.PartialDate }
            ? string.CompareOrdinal(x[value].GetString(), y[value].GetString())
            : x.Number(value).CompareTo(y.Number(value));
        return descending ? -compared : compared;
    }

    private static int Compare(GroupKey key, JsonElement x, JsonElement y, bool descending)
    {
        bool isMissing = x.ValueKind == JsonValueKind.Null, isOtherMissing = y.ValueKind == JsonValueKind.Null;
        if (isMissing || isOtherMissing)
        {
            return isMissing.CompareTo(isOtherMissing);
        }

        int compared = (key, x.ValueKind) switch
        {
            (NeighbourKey, _) => string.CompareOrdinal(x[0].GetString(), y[0].GetString()),
            (PropertyKey { Property.Enum: { } enumeration }, _)
                => enumeration.Values.IndexOf(x.GetString()!).CompareTo(enumeration.Values.IndexOf(y.GetString()!)),
            (_, JsonValueKind.Number) => x.GetDouble().CompareTo(y.GetDouble()),
            (_, JsonValueKind.String) => Encoding.UTF8.GetBytes(x.GetString()!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y.GetString()!)),
            _ => x.GetBoolean().CompareTo(y.GetBoolean()),
        };
        return descending ? -compared : compared;
    }
}
