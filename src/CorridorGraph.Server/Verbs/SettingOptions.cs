using System.CommandLine;
using CorridorGraph.Ontology;

namespace CorridorGraph.Server;

/// <summary>The options that are settings: each wins over the environment and <c>appsettings.json</c>.</summary>
internal sealed class SettingOptions
{
    /// <summary>Setting <c>Engine</c>.</summary>
    public Option<string?> Engine { get; } = new("--engine") { Description = "Which engine answers: embedded (the default) or neo4j.", HelpName = "NAME" };

    /// <summary>Setting <c>Database</c>.</summary>
    public Option<string?> Database { get; } = new("--database")
    {
        Description = "File that keeps the graph. Default: data/corridor.db under the working directory.",
        HelpName = "FILE",
    };

    /// <summary>Setting <c>Seed</c>.</summary>
    public Option<string?> Seed { get; } = new("--seed")
    {
        Description = "Dataset folder that an empty file is filled from. Default: seed/corridor beside the program.",
        HelpName = "DIR",
    };

    /// <summary>Setting <c>Ontology</c>.</summary>
    public Option<string?> Ontology { get; } = new("--ontology")
    {
        Description = "Annotated SDL file. Default: schema/corridor.graphql beside the program.",
        HelpName = "FILE",
    };

    /// <summary>Setting <c>Urls</c>.</summary>
    public Option<string?> Urls { get; } = new("--urls")
    {
        Description = "Addresses to listen on, separated by semicolons. Default: http://127.0.0.1:5080.",
        HelpName = "URLS",
    };

    /// <summary>All settings, as one verb was given them.</summary>
    public Outcome<CorridorSettings> Read(ParseResult parsed)
    {
        var given = new Dictionary<string, string?>();
        foreach (Option<string?> option in new[] { Engine, Database, Seed, Ontology, Urls })
        {
            if (parsed.GetResult(option) is not null)
            {
                given[option.Name[2..]] = parsed.GetValue(option);
            }
        }

        return SettingsReader.Read(AppContext.BaseDirectory, given);
    }
}
