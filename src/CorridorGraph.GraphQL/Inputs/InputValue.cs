using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.GraphQL;

/// <summary>
/// A value of an argument or variable, of the type that its position asks for. Keys, nulls, booleans and enumeration names are structure: they
/// decide the plan. Strings and numbers are values: a plan only has parameters for them.
/// </summary>
internal abstract record InputValue
{
    /// <summary>Where it stands in the document, or null inside a variable's value.</summary>
    public Place? Place { get; init; }

    /// <summary>Where it stands in the request's variables, or null for a literal.</summary>
    public VariablePath? Variable { get; init; }
}

/// <summary>An explicit null.</summary>
internal sealed record NullInput : InputValue;

/// <summary>A name of an enumeration.</summary>
internal sealed record EnumInput(string Name) : InputValue;

/// <summary>True or false.</summary>
internal sealed record BooleanInput(bool Value) : InputValue;

/// <summary>A <see cref="string"/>, <see cref="long"/> or <see cref="double"/>.</summary>
internal sealed record ScalarInput(object Value) : InputValue;

/// <summary>A list.</summary>
internal sealed record ListInput(ImmutableArray<InputValue> Items) : InputValue;

/// <summary>An input object, its fields as they were written; keys that an omitted variable was given to are not among them.</summary>
internal sealed record ObjectInput(ApiInput Type, ImmutableArray<KeyValuePair<ApiInputField, InputValue>> Fields) : InputValue
{
    /// <summary>
    /// The fields in the order in which the type declares them: the same object written in another order is the same question.
    /// </summary>
    public IEnumerable<KeyValuePair<ApiInputField, InputValue>> DeclaredOrder
        => Fields.Length < 2 ? Fields : Fields.OrderBy(pair => Type.Fields.IndexOf(pair.Key));
}

/// <summary>A variable and the keys and indexes inside its value.</summary>
internal sealed record VariablePath(string Name, ImmutableArray<object> Keys)
{
    public VariablePath Then(object key) => this with { Keys = Keys.Add(key) };

    /// <summary><c>$where.or[1].name</c>.</summary>
    public override string ToString()
        => $"${Name}{string.Concat(Keys.Select(key => key is int index ? $"[{index}]" : $".{key}"))}";
}
