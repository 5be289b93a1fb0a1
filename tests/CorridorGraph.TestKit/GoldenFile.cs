namespace CorridorGraph.TestKit;

/// <summary>
/// A file that holds what is expected. With <c>UPDATE_GOLDENS=1</c> a test rewrites it instead of comparing; CI refuses that.
/// </summary>
public static class GoldenFile
{
    private static readonly bool IsUpdating = Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1";

    /// <summary>What differs between the file and the actual text, or null where they are the same.</summary>
    public static string? Difference(string path, string actual)
    {
        if (IsUpdating)
        {
            if (Environment.GetEnvironmentVariable("CI") is not null)
            {
                throw new InvalidOperationException("UPDATE_GOLDENS is set where CI is: goldens are rewritten by hand only.");
            }

            File.WriteAllText(path, actual);
            return null;
        }

        string name = Path.GetRelativePath(Repository.Root, path);
        if (!File.Exists(path))
        {
            return $"{name} does not exist. UPDATE_GOLDENS=1 tests/run writes it:\n{actual}";
        }

        string[] expectedLines = File.ReadAllText(path).Split('\n'), actualLines = actual.Split('\n');
        for (int i = 0; i < Math.Max(expectedLines.Length, actualLines.Length); i++)
        {
            string expected = expectedLines.ElementAtOrDefault(i) ?? "(end)", found = actualLines.ElementAtOrDefault(i) ?? "(end)";
            if (expected != found)
            {
                return $"{name} line {i + 1} expects\n  {expected}\nbut there is\n  {found}\nin\n{actual}";
            }
        }

        return null;
    }
}
