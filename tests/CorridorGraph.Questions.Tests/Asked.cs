using System.Text.Json.Nodes;
using CorridorGraph.TestKit;

namespace CorridorGraph.Questions.Tests;

/// <summary>A question put to the seed with some values: its answer, and the facts to hold it against.</summary>
internal sealed class Asked
{
    private readonly JsonObject values;

    private Asked(JsonObject values, JsonNode data)
    {
        this.values = values;
        Data = data;
        Facts = new PlainFacts(TestService.Seed.Facts, isCitedOnly: values["confidence"]?.GetValue<string>() == "CITED");
    }

    /// <summary>The answer's data.</summary>
    public JsonNode Data { get; }

    /// <summary>The seed, without inferred relationships where the question asked for cited ones.</summary>
    public PlainFacts Facts { get; }

    /// <summary>A variable's value as text.</summary>
    public string this[string variable] => values[variable]!.GetValue<string>();

    /// <summary>A variable's value as JSON.</summary>
    public JsonNode Value(string variable) => values[variable]!;

    /// <summary>Asks with the question's own defaults, or with its other values.</summary>
    public static async Task<Asked> WithAsync(string name, Values which)
    {
        var question = Question.Named(name);
        var values = which == Values.Defaults ? question.Defaults : question.OtherValues!;
        string? given = which == Values.Defaults ? null : values.ToJsonString();
        return new Asked(values, await TestService.Seed.DataAsync(question.Text, given));
    }
}

/// <summary>Which values of its variables a question is asked with.</summary>
public enum Values
{
    /// <summary>Those that the file declares.</summary>
    Defaults,

    /// <summary>Others.</summary>
    Others,
}
