using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>An input object type of the served schema.</summary>
internal sealed record ApiInput(string Name, ImmutableArray<ApiInputField> Fields)
{
    private readonly Dictionary<string, ApiInputField> byName = Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);

    public bool TryFindField(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ApiInputField? field)
        => byName.TryGetValue(name, out field);
}

/// <summary>A field of an input object and what it means.</summary>
internal sealed record ApiInputField(string Name, ApiType Type, InputMeaning Meaning);

/// <summary>What a field of a filter or a sort input says.</summary>
internal abstract record InputMeaning;

// Filters.
internal sealed record AllOfThese : InputMeaning;
internal sealed record AnyOfThese : InputMeaning;
internal sealed record NotThis : InputMeaning;
internal sealed record PropertyFilter(Property Property) : InputMeaning;
internal sealed record ListPropertyFilter(Property Property) : InputMeaning;
internal sealed record HopFilter(Hop Hop) : InputMeaning;
internal sealed record CountFilter(RelationshipHop Hop) : InputMeaning;
internal sealed record TypeFilter : InputMeaning;
internal sealed record AsTypeFilter(NodeType Type) : InputMeaning;

// Operators and quantifiers.
internal sealed record Operator(Comparison Comparison, bool Negated) : InputMeaning;
internal sealed record Quantify(Quantifier Quantifier) : InputMeaning;
internal sealed record QuantifyAny : InputMeaning;

// Orders.
internal sealed record SortByProperty(Property Property) : InputMeaning;
internal sealed record SortByRelationship(Property Property) : InputMeaning;
internal sealed record SortByCount(RelationshipHop Hop) : InputMeaning;
internal sealed record SortByNeighbour(RelationshipHop Hop) : InputMeaning;
internal sealed record Extreme(bool Largest) : InputMeaning;

// Aggregates.
internal sealed record GroupByProperty(Property Property) : InputMeaning;
internal sealed record GroupByNeighbour(string Field, RelationshipHop Hop) : InputMeaning;
internal sealed record GroupByEdge(Property Property) : InputMeaning;
internal sealed record GroupFilter(GroupValue Value) : InputMeaning;
internal sealed record GroupValuesFilter(Property Property) : InputMeaning;
internal sealed record MeasureFilter(Measure Measure) : InputMeaning;
internal sealed record SortByKey : InputMeaning;
internal sealed record SortByKeyNode(string Field) : InputMeaning;
internal sealed record SortByEdgeKey(Property Property) : InputMeaning;
internal sealed record SortByValues(Property Property) : InputMeaning;
internal sealed record SortByMeasure(Measure Measure) : InputMeaning;

// Rows of mutations.
internal sealed record RowProperty(Property Property) : InputMeaning;
internal sealed record RowSources : InputMeaning;
internal sealed record RowLink(string Name) : InputMeaning;
