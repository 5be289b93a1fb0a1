using System.Collections.Immutable;
using System.Text.Json;
using CorridorGraph.Ontology;
using GraphQLParser.AST;

namespace CorridorGraph.GraphQL;

/// <summary>A value as it was written, in a document or in JSON, before anyone asked what type it should have.</summary>
internal abstract record RawValue
{
    public Place? Place { get; init; }

    public VariablePath? Variable { get; init; }

    /// <summary>How messages show it.</summary>
    public abstract string Shown { get; }

    /// <summary>The value of a literal; variables in it stay variables.</summary>
    public static RawValue Of(GraphQLValue value, OperationDocument document)
    {
        RawValue raw = value switch
        {
            GraphQLNullValue => new RawNull(),
            GraphQLBooleanValue flag => new RawBoolean(flag.BoolValue),
            GraphQLStringValue text => new RawString(text.Value.ToString()),
            GraphQLIntValue number => new RawNumber(number.Value.ToString()),
            GraphQLFloatValue number => new RawNumber(number.Value.ToString()),
            GraphQLEnumValue name => new RawName(name.Name.StringValue),
            GraphQLVariable variable => new RawVariable(variable.Name.StringValue),
            GraphQLListValue list => new RawList([.. (list.Values ?? []).Select(item => Of(item, document))]),
            GraphQLObjectValue map => new RawObject(
                [.. (map.Fields ?? []).Select(field => new RawField(field.Name.StringValue, Of(field.Value, document), document.PlaceOf(field)))]),
            _ => throw new InvalidOperationException($"The parser has a kind of value that is not known here: {value.Kind}."),
        };
        return raw with { Place = document.PlaceOf(value) };
    }

    /// <summary>The value of a variable in a request.</summary>
    public static RawValue Of(JsonElement json, VariablePath path)
    {
        RawValue raw = json.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => new RawBoolean(json.GetBoolean()),
            JsonValueKind.String => new RawString(json.GetString()!),
            JsonValueKind.Number => new RawNumber(json.GetRawText()),
            JsonValueKind.Array => new RawList([.. json.EnumerateArray().Select((item, i) => Of(item, path.Then(i)))]),
            JsonValueKind.Object => new RawObject(
                [.. json.EnumerateObject().Select(field => new RawField(field.Name, Of(field.Value, path.Then(field.Name)), null))]),
            _ => new RawNull(),
        };
        return raw with { Variable = path };
    }
}

internal sealed record RawNull : RawValue
{
    public override string Shown => "null";
}

internal sealed record RawBoolean(bool Value) : RawValue
{
    public override string Shown => Value ? "true" : "false";
}

internal sealed record RawString(string Text) : RawValue
{
    public override string Shown => $"\"{(Text.Length <= 60 ? Text : Text[..60] + "...")}\"";
}

internal sealed record RawNumber(string Text) : RawValue
{
    public override string Shown => Text;
}

internal sealed record RawName(string Name) : RawValue
{
    public override string Shown => Name;
}

internal sealed record RawVariable(string Name) : RawValue
{
    public override string Shown => $"${Name}";
}

internal sealed record RawList(ImmutableArray<RawValue> Items) : RawValue
{
    public override string Shown => "a list";
}

internal sealed record RawObject(ImmutableArray<RawField> Fields) : RawValue
{
    public override string Shown => "an object";
}

internal sealed record RawField(string Name, RawValue Value, Place? Place);
