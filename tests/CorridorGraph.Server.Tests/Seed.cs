namespace CorridorGraph.Server.Tests;

/// <summary>The seed beside the program, to make changed copies of.</summary>
internal static class Seed
{
    public static void CopyTo(TemporaryFolder folder)
    {
        string seed = new CorridorSettings().Seed;
        foreach (string file in Directory.EnumerateFiles(seed, "*", SearchOption.AllDirectories))
        {
            string copy = folder.PathOf(Path.GetRelativePath(seed, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
