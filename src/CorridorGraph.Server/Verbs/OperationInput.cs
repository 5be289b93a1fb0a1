using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using CorridorGraph.GraphQL;
using CorridorGraph.Ontology;

namespace CorridorGraph.Server;

/// <summary>How the verbs <c>query</c> and <c>plan</c> are given an operation: as text or in a file, with variables.</summary>
internal sealed class OperationInput
{
    /// <summary>The operation itself.</summary>
    public Argument<string?> Text { get; } = new("TEXT") { Description = "The operation.", Arity = ArgumentArity.ZeroOrOne };

    /// <summary>A file that holds the operation.</summary>
    public Option<string?> File { get; } = new("--file") { Description = "A file that holds the operation.", HelpName = "F" };

    /// <summary>Values of variables.</summary>
    public Option<string[]> Variables { get; } = new("--var")
    {
        Description = "A variable: name=value. The value is JSON, or else text.",
        HelpName = "NAME=VALUE",
    };

    /// <summary>Adds the argument and the options to a verb, and refuses a command line with none or both of text and file.</summary>
    public Command AddTo(Command verb)
    {
        verb.Add(Text);
        verb.Add(File);
        verb.Add(Variables);
        verb.Validators.Add(NeedsOne);
        return verb;
    }

    /// <summary>The request that the command line asks for.</summary>
    public Outcome<GraphQLRequest> Read(ParseResult parsed)
    {
        string? path = parsed.GetValue(File);
        if (path is not null && !System.IO.File.Exists(path))
        {
            return new Diagnostic(HostCodes.NothingThere, $"Option --file names \"{path}\", and no such file exists.");
        }

        string[] variables = parsed.GetValue(Variables) ?? [];
        if (variables.FirstOrDefault(text => text.IndexOf('=') <= 0) is { } wrong)
        {
            return new Diagnostic(HostCodes.WrongCommandLine, $"Option --var is \"{wrong}\" but must be a name, \"=\" and a value.");
        }

        return new GraphQLRequest(path is null ? parsed.GetValue(Text)! : System.IO.File.ReadAllText(path), null, Values(variables));
    }

    private void NeedsOne(CommandResult command)
    {
        bool text = command.GetValue(Text) is not null, file = command.GetResult(File) is not null;
        if (text == file)
        {
            command.AddError(text
                ? "Both an operation and --file are given. Give one of them."
                : "No operation is given. Give it as text, or name a file with --file.");
        }
    }

    private static JsonElement Values(string[] variables)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (string variable in variables)
            {
                int equals = variable.IndexOf('=');
                writer.WritePropertyName(variable[..equals]);
                WriteValue(writer, variable[(equals + 1)..]);
            }

            writer.WriteEndObject();
        }

        return JsonElement.Parse(buffer.ToArray());
    }

    // Ids and names are what people give most often; they need no quotes.
    private static void WriteValue(Utf8JsonWriter writer, string text)
    {
        try
        {
            using JsonDocument value = JsonDocument.Parse(text);
            value.RootElement.WriteTo(writer);
        }
        catch (JsonException)
        {
            writer.WriteStringValue(text);
        }
    }
}
