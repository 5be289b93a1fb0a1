using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Filter inputs, named and shaped as HotChocolate names and shapes them; <c>not</c> and type filters are ours.</summary>
internal static class FilterInputs
{
    public const string Source = "SourceFilterInput";
    public const string Metric = "MetricFilterInput";
    public const string Relationship = "RelationshipFilterInput";

    public static string NameFor(EntityType type) => $"{type.Name}FilterInput";

    public static string ListOf(string filterName) => $"ListFilterInputTypeOf{filterName}";

    public static IEnumerable<ApiInput> Of(GraphOntology ontology)
    {
        foreach (var type in ontology.EntityTypes)
        {
            yield return Filter(NameFor(type), EntityFields(type));
            yield return Quantified(ListOf(NameFor(type)), NameFor(type));
        }

        yield return Filter(Source, Frame.Source.Select(ForProperty));
        yield return Quantified(ListOf(Source), Source);
        yield return Filter(Metric, Frame.Metric.Select(ForProperty));
        yield return Quantified(ListOf(Metric), Metric);
        yield return Filter(Relationship, Frame.Relationship.Where(property => property.Name is not "type").Select(ForProperty));
        foreach (var input in OperationInputs.Of(ontology))
        {
            yield return input;
        }
    }

    private static ApiInput Filter(string name, IEnumerable<ApiInputField> fields) => new(
        name,
        [
            new("and", $"[{name}!]", new AllOfThese()),
            new("or", $"[{name}!]", new AnyOfThese()),
            new("not", name, new NotThis()),
            .. fields,
        ]);

    private static IEnumerable<ApiInputField> EntityFields(EntityType type)
    {
        if (type is InterfaceType)
        {
            yield return new("type", OperationInputs.NameFor(FrameObjects.EntityTypeEnum), new TypeFilter());
        }

        foreach (var property in type.Properties)
        {
            yield return ForProperty(property);
        }

        yield return new("sources", ListOf(Source), new HopFilter(new SourcesHop()));
        yield return new("metrics", ListOf(Metric), new HopFilter(new MetricsHop()));
        foreach (var field in type.Relationships)
        {
            var hop = new RelationshipHop(PathExpression.Of(field), field.Target);
            yield return new(field.Name, ListOf(NameFor(field.Target)), new HopFilter(hop));
            yield return new($"{field.Name}Count", "IntOperationFilterInput", new CountFilter(hop));
        }

        if (type is InterfaceType)
        {
            foreach (var possible in type.PossibleTypes)
            {
                yield return new($"as{possible.Name}", NameFor(possible), new AsTypeFilter(possible));
            }
        }
    }

    private static ApiInputField ForProperty(Property property) => property.IsList
        ? new(property.Name, OperationInputs.ListNameFor(property), new ListPropertyFilter(property))
        : new(property.Name, OperationInputs.NameFor(property.ValueTypeName), new PropertyFilter(property));

    internal static ApiInput Quantified(string name, string elementName) => new(
        name,
        [
            new("all", elementName, new Quantify(Quantifier.All)),
            new("none", elementName, new Quantify(Quantifier.None)),
            new("some", elementName, new Quantify(Quantifier.Some)),
            new("any", "Boolean", new QuantifyAny()),
        ]);
}
