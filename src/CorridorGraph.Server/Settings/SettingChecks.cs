using CorridorGraph.Ontology;

namespace CorridorGraph.Server;

/// <summary>Checks the settings that are not numbers.</summary>
internal static class SettingChecks
{
    /// <summary>Every setting whose value is not among those it may have, and every path that leads nowhere.</summary>
    public static IEnumerable<Diagnostic> Check(CorridorSettings settings)
    {
        if (settings.Engine is not ("embedded" or "neo4j"))
        {
            yield return Wrong("Engine", settings.Engine, "must be \"embedded\" or \"neo4j\"");
        }

        foreach (Diagnostic fault in settings.Neo4j.Check())
        {
            yield return fault;
        }

        if (settings.Urls.IsEmpty)
        {
            yield return Wrong("Urls", "", "must be at least one address such as http://127.0.0.1:5080");
        }

        foreach (string url in settings.Urls.Where(url => !IsOrigin(url, "http")))
        {
            yield return Wrong("Urls", url, "must be http://, a host and a port, such as http://127.0.0.1:5080");
        }

        foreach (string origin in settings.CorsOrigins.Where(origin => origin != "*" && !IsOrigin(origin, "http", "https")))
        {
            yield return Wrong("Cors:Origins", origin, "must be \"*\" or origins such as https://example.org, without a path");
        }
    }

    /// <summary>The fault of an ontology file that is not there, or null.</summary>
    public static Diagnostic? MissingOntology(CorridorSettings settings)
        => File.Exists(settings.Ontology)
            ? null
            : new Diagnostic(HostCodes.NothingThere, $"Setting Ontology names \"{settings.Ontology}\", and no such file exists.");

    /// <summary>The fault of a dataset folder that is not there, or null; <paramref name="what"/> is who names it.</summary>
    public static Diagnostic? MissingFolder(string folder, string what)
        => Directory.Exists(folder)
            ? null
            : new Diagnostic(HostCodes.NothingThere, $"{what} names \"{folder}\", and no such folder exists.");

    /// <summary>A setting with a value that it may not have; <paramref name="expected"/> continues "but".</summary>
    public static Diagnostic Wrong(string name, string value, string expected)
        => new(HostCodes.WrongSetting, $"Setting {name} is \"{value}\" but {expected}. The server did not start.");

    private static bool IsOrigin(string text, params string[] schemes)
        => Uri.TryCreate(text.Replace("://*", "://localhost", StringComparison.Ordinal), UriKind.Absolute, out Uri? uri)
            && schemes.Contains(uri.Scheme)
            && uri is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
            && uri.Host.Length > 0;
}
