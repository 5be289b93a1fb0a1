using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Server;

/// <summary>Reads the settings of all three places and refuses any that this build does not know.</summary>
internal static class SettingsReader
{
    /// <summary>Prefix of environment variables: <c>CORRIDOR__QUERY__MAXDEPTH=20</c> sets <c>Query:MaxDepth</c>.</summary>
    public const string EnvironmentPrefix = "CORRIDOR__";

    /// <summary>The file of the graph where none is named.</summary>
    public static readonly string DefaultDatabase = Path.Combine("data", "corridor.db");

    private static readonly string[] Paths = ["Engine", "Database", "Seed", "Ontology", "Urls", "Cors:Origins", "CuratorKeys"];

    private static readonly string[] Lists = ["Urls", "Cors:Origins", "CuratorKeys"];

    /// <summary>Reads <c>appsettings.json</c> of a folder, then the environment, then what the command line gave; the later wins.</summary>
    public static Outcome<CorridorSettings> Read(string folder, IEnumerable<KeyValuePair<string, string?>> commandLine)
    {
        IConfigurationRoot configuration;
        try
        {
            configuration = new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(folder, "appsettings.json"), optional: true, reloadOnChange: false)
                .AddEnvironmentVariables(EnvironmentPrefix)
                .AddInMemoryCollection(commandLine)
                .Build();
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return new Diagnostic(HostCodes.UnreadableSettings, NotRead(folder, fault));
        }

        return Read(configuration);
    }

    private static Outcome<CorridorSettings> Read(IConfigurationRoot configuration)
    {
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        faults.AddRange(UnknownNames(configuration));
        var defaults = new CorridorSettings();
        var keys = CuratorKeys.Read(Listed(configuration.GetSection("CuratorKeys"), ';') ?? []);
        faults.AddRange(keys.Faults);
        var settings = defaults with
        {
            Engine = configuration["Engine"] ?? defaults.Engine,
            Database = configuration["Database"] is { Length: > 0 } file ? file : DefaultDatabase,
            IsDatabaseNamed = configuration["Database"] is { Length: > 0 },
            IsSeedNamed = configuration["Seed"] is not null,
            Seed = configuration["Seed"] ?? defaults.Seed,
            Ontology = configuration["Ontology"] ?? defaults.Ontology,
            Urls = Listed(configuration.GetSection("Urls"), ';') ?? defaults.Urls,
            CorsOrigins = Listed(configuration.GetSection("Cors:Origins"), ',') ?? defaults.CorsOrigins,
            CuratorKeys = keys.Value ?? CuratorKeys.None,
            Neo4j = Neo4jSettings.Read(configuration.GetSection("Neo4j")),
        };
        faults.AddRange(SettingChecks.Check(settings));
        faults.AddRange(LimitSettings.Fill(settings.Limits, configuration.GetSection("Query")));
        return faults.Count > 0 ? faults.ToImmutable() : settings;
    }

    private static IEnumerable<Diagnostic> UnknownNames(IConfigurationRoot configuration)
    {
        string[] known = [.. Paths, .. Neo4jSettings.Names, .. LimitSettings.Names];
        foreach ((string name, string? value) in configuration.AsEnumerable().OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (value is null || IsKnown(name, known))
            {
                continue;
            }

            yield return new Diagnostic(
                HostCodes.UnknownSetting,
                $"Setting {name} is not one that this build knows.{DidYouMean(name, known)} The server did not start.");
        }
    }

    // The environment writes names in capitals, which are not what is misspelt.
    private static string DidYouMean(string name, string[] known)
    {
        string? near = Spelling.Nearest(name.ToUpperInvariant(), known.Select(path => path.ToUpperInvariant()));
        return near is null ? "" : $" Did you mean \"{known.First(path => path.Equals(near, StringComparison.OrdinalIgnoreCase))}\"?";
    }

    // A list may be written as one text or as numbered items: Cors:Origins, or Cors:Origins:0.
    private static bool IsKnown(string name, string[] known)
    {
        int last = name.LastIndexOf(':');
        string list = last > 0 && int.TryParse(name[(last + 1)..], out _) ? name[..last] : name;
        return known.Contains(name, StringComparer.OrdinalIgnoreCase)
            || Lists.Contains(list, StringComparer.OrdinalIgnoreCase);
    }

    private static ImmutableArray<string>? Listed(IConfigurationSection section, char separator)
    {
        const StringSplitOptions tidy = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        if (section.Value is { } text)
        {
            return [.. text.Split(separator, tidy)];
        }

        string[] items = [.. section.GetChildren().Select(item => item.Value).OfType<string>()];
        return items.Length > 0 ? [.. items] : null;
    }

    private static string NotRead(string folder, Exception fault)
        => $"{Path.Combine(folder, "appsettings.json")} cannot be read: {fault.GetBaseException().Message.ReplaceLineEndings(" ")} "
            + "It must be one JSON object. The server did not start.";
}
