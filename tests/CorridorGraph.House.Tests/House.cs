using System.Collections.Immutable;

namespace CorridorGraph.House.Tests;

/// <summary>The repository as the tests see it: its files, without what a build or a fetch put there.</summary>
internal static class House
{
    private static readonly string[] Fetched = ["bin", "obj", "node_modules", ".git", "data", "artifacts", "TestResults", ".vs", ".idea", ".vscode"];

    private static readonly string[] Binary = [".png", ".ico", ".woff2", ".dll", ".db"];

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every file, as a path from the root with forward slashes.</summary>
    public static ImmutableArray<string> Files { get; } = [.. Walk(Root).Order(StringComparer.Ordinal)];

    /// <summary>Files that people write as text.</summary>
    public static IEnumerable<string> TextFiles => Files.Where(file => !Binary.Contains(Path.GetExtension(file)));

    /// <summary>C# files below a folder.</summary>
    public static IEnumerable<string> Sources(string folder)
        => Files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>The text of a file.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>Fails with one line for each finding.</summary>
    public static void HasNone(IEnumerable<string> findings, string rule)
    {
        string[] found = [.. findings.Distinct().Order(StringComparer.Ordinal)];
        Assert.True(found.Length == 0, $"{rule}{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", found)}");
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CorridorGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run below the folder of CorridorGraph.sln.");
    }

    private static IEnumerable<string> Walk(string folder)
        => Directory.EnumerateFiles(folder).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Concat(Directory.EnumerateDirectories(folder).Where(inner => !Fetched.Contains(Path.GetFileName(inner))).SelectMany(Walk));
}
