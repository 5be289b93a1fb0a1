using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Inputs that compare one value: <c>StringOperationFilterInput</c> and its like, and their lists.</summary>
internal static class OperationInputs
{
    private static readonly ImmutableArray<(string Name, Comparison Comparison)> Equality =
        [("eq", Comparison.Equal), ("in", Comparison.In)];

    private static readonly ImmutableArray<(string Name, Comparison Comparison)> Texts =
        [("contains", Comparison.Contains), ("startsWith", Comparison.StartsWith), ("endsWith", Comparison.EndsWith)];

    private static readonly ImmutableArray<(string Name, Comparison Comparison)> Ranges =
    [
        ("gt", Comparison.Greater), ("gte", Comparison.GreaterOrEqual), ("lt", Comparison.Less), ("lte", Comparison.LessOrEqual),
    ];

    /// <summary>The input that compares values of a type: <c>IdOperationFilterInput</c> for <c>ID</c>.</summary>
    public static string NameFor(string valueType) => $"{(valueType == "ID" ? "Id" : valueType)}OperationFilterInput";

    /// <summary>The input that quantifies over the elements of a list property.</summary>
    public static string ListNameFor(Property property) => $"List{NameFor(property.ValueTypeName)}";

    public static IEnumerable<ApiInput> Of(GraphOntology ontology)
    {
        yield return Operations("String", Equality, Texts);
        yield return Operations("ID", Equality);
        yield return Operations("Int", Equality, Ranges);
        yield return Operations("Long", Equality, Ranges);
        yield return Operations("Float", Equality, Ranges);
        yield return Operations("PartialDate", Equality, Ranges);
        yield return new ApiInput(NameFor("Boolean"), [Field("eq", "Boolean", Comparison.Equal, false), Field("neq", "Boolean", Comparison.Equal, true)]);
        foreach (var enumeration in ontology.Enums.Append(Frame.Confidence).Select(type => type.Name).Append(FrameObjects.EntityTypeEnum))
        {
            yield return Operations(enumeration, Equality);
        }

        var lists = ontology.EntityTypes.SelectMany(type => type.Properties).Where(property => property.IsList);
        foreach (var property in lists.DistinctBy(ListNameFor))
        {
            yield return FilterInputs.Quantified(ListNameFor(property), NameFor(property.ValueTypeName));
        }
    }

    private static ApiInput Operations(string valueType, params ReadOnlySpan<ImmutableArray<(string Name, Comparison Comparison)>> groups)
    {
        var fields = ImmutableArray.CreateBuilder<ApiInputField>();
        foreach (var group in groups)
        {
            foreach (var (name, comparison) in group)
            {
                // HotChocolate puts eq and neq first, then in and nin, then each operator with its negation beside it.
                string type = comparison == Comparison.In ? $"[{valueType}]" : valueType;
                fields.Add(Field(name, type, comparison, negated: false));
                fields.Add(Field(comparison == Comparison.Equal ? "neq" : $"n{name}", type, comparison, negated: true));
            }
        }

        return new ApiInput(NameFor(valueType), fields.ToImmutable());
    }

    private static ApiInputField Field(string name, string type, Comparison comparison, bool negated)
        => new(name, type, new Operator(comparison, negated));
}
