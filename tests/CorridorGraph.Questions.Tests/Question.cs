using System.Text.Json.Nodes;
using CorridorGraph.TestKit;
using GraphQLParser;
using GraphQLParser.AST;

namespace CorridorGraph.Questions.Tests;

/// <summary>A named question under schema/questions: its text, its comment and its variables.</summary>
internal sealed record Question(string Name, string Text, GraphQLOperationDefinition Operation)
{
    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<Question> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("schema", "questions"), "*.graphql")
            .Select(path => Read(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)))
            .OrderBy(question => question.Name, StringComparer.Ordinal),
    ];

    // For each question other values than its defaults, chosen so that the answer is another one and is not empty.
    private static readonly Dictionary<string, string> Others = new()
    {
        ["anchors-of-a-science-city"] = """{ "city": "zijingang-sci-tech-city", "confidence": "CITED" }""",
        ["chains-and-stages"] = """{ "chains": { "id": { "eq": "chain-equity-incubation" } }, "confidence": "CITED" }""",
        ["incubators-of-university-firms"] = """{ "university": "hias", "confidence": "INFERRED", "proofs": 3 }""",
        ["incubators-of-university-firms-cited"] = """{ "university": "zjut", "confidence": "CITED", "proofs": 1000 }""",
        ["incubators-of-university-firms-in-full"] =
            """{ "university": "zju", "organizations": ["Laboratory", "University"], "confidence": "CITED", "proofs": 4 }""",
        ["inside-a-science-city"] = """{ "city": "zijingang-sci-tech-city", "confidence": "CITED" }""",
        ["investors-in-university-firms"] = """{ "university": "westlake-university", "confidence": "CITED" }""",
        ["laboratories-by-field"] = """{ "fields": {}, "confidence": "CITED" }""",
        ["new-since"] = """{ "since": "2019-12", "university": "westlake-university" }""",
        ["partners-of-a-laboratory"] = """{ "laboratory": "westlake-lab", "confidence": "CITED" }""",
        ["programs-for-a-firm"] = """{ "firm": "haizhuo-hydrogen", "confidence": "CITED" }""",
        ["reach-of-a-policy"] = """{ "policy": "policy-ai-zones-2020", "date": "2026-01-31", "confidence": "CITED" }""",
        ["spin-offs-of-a-university"] = """{ "university": "zju", "confidence": "CITED" }""",
        ["story-of-a-firm"] = """{ "firm": "game-science", "types": ["HATCHES", "SUPPORTS", "LOCATED_IN"] }""",
        ["university-at-a-date"] = """{ "university": "zju", "date": "2020-08-31" }""",
        ["university-firms-without-a-hatcher"] = """{ "university": "zju", "confidence": "CITED" }""",
        ["weaknesses-aims-and-supports"] = """{ "region": "hz-west-corridor", "confidence": "CITED" }""",
        ["what-a-town-hosts"] = """{ "town": "digital-health-town", "confidence": "CITED" }""",
    };

    /// <summary>The lines of the comment at the top, without the number sign.</summary>
    public IReadOnlyList<string> Comment => [.. Text.Split('\n').TakeWhile(line => line.StartsWith('#')).Select(line => line[1..].Trim())];

    /// <summary>Names of the variables, as declared.</summary>
    public IReadOnlyList<string> Variables => [.. Operation.Variables?.Items.Select(variable => variable.Variable.Name.StringValue) ?? []];

    /// <summary>Where its checked answer lies.</summary>
    public string AnswerPath => Repository.PathOf("tests", "questions", Name + ".result.json");

    /// <summary>The defaults of its variables, as a request would give them.</summary>
    public JsonObject Defaults
        => new((Operation.Variables?.Items ?? [])
            .Where(variable => variable.DefaultValue is not null)
            .Select(variable => KeyValuePair.Create(variable.Variable.Name.StringValue, JsonOf(variable.DefaultValue!))));

    /// <summary>Values of its variables that are not its defaults, or null where none are written down above.</summary>
    public JsonObject? OtherValues => Others.TryGetValue(Name, out string? json) ? JsonNode.Parse(json)!.AsObject() : null;

    /// <summary>The question of this name.</summary>
    public static Question Named(string name) => All.Single(question => question.Name == name);

    private static Question Read(string name, string text)
        => new(name, text, Parser.Parse(text).Definitions.OfType<GraphQLOperationDefinition>().Single());

    private static JsonNode? JsonOf(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => JsonValue.Create(text.Value.ToString()),
        GraphQLIntValue number => JsonNode.Parse(number.Value.ToString()),
        GraphQLEnumValue name => JsonValue.Create(name.Name.StringValue),
        GraphQLListValue list => new JsonArray([.. (list.Values ?? []).Select(JsonOf)]),
        GraphQLObjectValue fields => new JsonObject((fields.Fields ?? [])
            .Select(field => KeyValuePair.Create(field.Name.StringValue, JsonOf(field.Value)))),
        _ => throw new NotSupportedException($"A default of kind {value.Kind} has no reading here."),
    };
}
