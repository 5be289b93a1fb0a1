using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>A <c>where</c> to a filter. What each construct means is written in docs/queries.md; nothing here knows an engine.</summary>
internal sealed class FilterPlanner(GraphOntology ontology, ParameterTable parameters, List<Diagnostic> faults)
{
    /// <summary>The filter of a <c>where</c>; everything where it is absent.</summary>
    public Filter Plan(InputValue? where) => where is ObjectInput map ? AllFields(map) : Filter.Everything;

    /// <summary>The longest chain of hops that a filter follows.</summary>
    public static int Depth(Filter filter) => filter switch
    {
        AllOf all => all.Filters.Select(Depth).DefaultIfEmpty().Max(),
        AnyOf any => any.Filters.Select(Depth).DefaultIfEmpty().Max(),
        Not not => Depth(not.Filter),
        Related { Hop: RelationshipHop } related => 1 + Depth(related.Inner),
        CountRelated => 1,
        _ => 0,
    };

    private Filter AllFields(ObjectInput map) => All([.. map.DeclaredOrder.Select(field => Plan(field.Key, field.Value))]);

    private Filter Plan(ApiInputField field, InputValue value)
    {
        if (value is NullInput)
        {
            return Null(field, value, "Leave the key out, or compare with eq: null to ask for missing values.");
        }

        return field.Meaning switch
        {
            AllOfThese => All(Each((ListInput)value)),
            AnyOfThese => Any(Each((ListInput)value)),
            NotThis => Negate(AllFields((ObjectInput)value)),
            PropertyFilter property => Operators((ObjectInput)value, Comparing(property.Property)),
            ListPropertyFilter list => Quantifiers(
                (ObjectInput)value,
                element => Operators(element, Comparing(list.Property)),
                (quantifier, element) => new SomeElement(list.Property, quantifier, element)),
            HopFilter hop => Quantifiers(
                (ObjectInput)value,
                AllFields,
                (quantifier, inner) => new Related(hop.Hop, quantifier, inner)),
            CountFilter count => Operators((ObjectInput)value, Counting(count.Hop)),
            GroupFilter group => Operators((ObjectInput)value, Comparing(group.Value)),
            GroupValuesFilter values => All([.. ((ObjectInput)value).DeclaredOrder.Select(measure => Measured(values.Property, measure))]),
            TypeFilter => Types((ObjectInput)value),
            AsTypeFilter type => All([new OfType([type.Type]), AllFields((ObjectInput)value)]),
            _ => throw new InvalidOperationException($"{field.Name} is not a field of a filter."),
        };
    }

    private ImmutableArray<Filter> Each(ListInput list) => [.. list.Items.Select(item => AllFields((ObjectInput)item))];

    private Filter Quantifiers(ObjectInput map, Func<ObjectInput, Filter> inner, Func<Quantifier, Filter, Filter> quantified)
    {
        return All([.. map.DeclaredOrder.Select(field => (field.Key.Meaning, field.Value) switch
        {
            (_, NullInput) => Null(field.Key, field.Value, "Write {} to ask only whether there is one."),
            (QuantifyAny, BooleanInput any) => quantified(any.Value ? Quantifier.Some : Quantifier.None, Filter.Everything),
            (Quantify quantify, ObjectInput element) => quantified(quantify.Quantifier, inner(element)),
            _ => throw new InvalidOperationException($"{field.Key.Name} is not a quantifier."),
        })]);
    }

    private Filter Measured(Property property, KeyValuePair<ApiInputField, InputValue> field) => field.Value is ObjectInput operators
        ? Operators(operators, Comparing(new GroupValue(((MeasureFilter)field.Key.Meaning).Measure, property)))
        : Null(field.Key, field.Value, "Leave the key out.");

    private Filter Operators(ObjectInput map, Compared compared)
        => All([.. map.DeclaredOrder.Select(field => Negated(field.Key, Operator(field.Key, field.Value, compared)))]);

    private Filter Operator(ApiInputField field, InputValue value, Compared compared)
    {
        var comparison = ((Operator)field.Meaning).Comparison;
        switch (value)
        {
            case NullInput when comparison == Comparison.Equal:
                return compared.Missing;
            case NullInput:
                return Null(field, value, "Only eq and neq take null, and ask for missing values; so does a null among the values of in.");
            case ListInput list:
                var given = list with { Items = [.. list.Items.Where(item => item is not NullInput)] };
                var among = compared.With(comparison, parameters.Add(given));
                return given.Items.Length == list.Items.Length ? among : Any([among, compared.Missing]);
            default:
                return compared.With(comparison, parameters.Add(value));
        }
    }

    private static Compared Comparing(Property property)
        => new((comparison, operand) => new Compare(property, comparison, operand), new IsMissing(property));

    private static Compared Comparing(GroupValue value)
        => new((comparison, operand) => new CompareGroup(value, comparison, operand), new IsMissingInGroup(value));

    // A count is never missing.
    private static Compared Counting(RelationshipHop hop)
        => new((comparison, operand) => new CountRelated(hop, comparison, operand), Filter.Nothing);

    private Filter Types(ObjectInput map)
        => All([.. map.DeclaredOrder.Select(field => Negated(field.Key, (((Operator)field.Key.Meaning).Comparison, field.Value) switch
        {
            (Comparison.Equal, NullInput) => Filter.Nothing,
            (_, NullInput) => Null(field.Key, field.Value, "Every entity has a type; name one."),
            (_, ListInput list) => new OfType([.. list.Items.OfType<EnumInput>().Select(TypeNamed)]),
            (_, var name) => new OfType([TypeNamed((EnumInput)name)]),
        }))]);

    private NodeType TypeNamed(EnumInput name)
        => ontology.TryFindNodeType(name.Name, out var type) ? type : throw new InvalidOperationException($"{name.Name} was validated.");

    private static Filter Negated(ApiInputField field, Filter filter) => ((Operator)field.Meaning).Negated ? Negate(filter) : filter;

    // A double negation stays: what stands under a "not" is no evidence, however often it is turned.
    private static Filter Negate(Filter filter)
        => filter is Always always ? (always.Value ? Filter.Nothing : Filter.Everything) : new Not(filter);

    // One filter stands for itself, nested conjunctions are one; so the same question written in two ways gives one plan.
    private static Filter All(ImmutableArray<Filter> filters)
    {
        ImmutableArray<Filter> flat =
        [
            .. filters.SelectMany(filter => filter is AllOf all ? all.Filters : [filter]).Where(filter => filter != Filter.Everything),
        ];
        return flat.Contains(Filter.Nothing) ? Filter.Nothing : flat switch { [] => Filter.Everything, [var only] => only, _ => new AllOf(flat) };
    }

    private static Filter Any(ImmutableArray<Filter> filters)
    {
        ImmutableArray<Filter> flat =
        [
            .. filters.SelectMany(filter => filter is AnyOf any ? any.Filters : [filter]).Where(filter => filter != Filter.Nothing),
        ];
        return flat.Contains(Filter.Everything) ? Filter.Everything : flat switch { [] => Filter.Nothing, [var only] => only, _ => new AnyOf(flat) };
    }

    private Filter Null(ApiInputField field, InputValue value, string repair)
    {
        string subject = value.Variable is { } variable ? $"Variable \"{variable}\": " : "";
        faults.Add(new Diagnostic(OperationCodes.NullOperand, $"{subject}\"{field.Name}\" does not take null. {repair}", value.Place));
        return Filter.Nothing;
    }

    /// <summary>What operators compare, and the filter that asks whether it is missing.</summary>
    private sealed record Compared(Func<Comparison, int, Filter> With, Filter Missing);
}
