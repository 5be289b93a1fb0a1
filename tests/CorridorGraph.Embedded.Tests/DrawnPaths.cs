using System.Text;

namespace CorridorGraph.Embedded.Tests;

/// <summary>Adds derived types to the ontology of <c>small.graphql</c>: a few by hand, and many whose paths are drawn at random.</summary>
public static class DrawnPaths
{
    /// <summary>How many are drawn: <c>D0</c>, <c>D1</c> and so on.</summary>
    public const int Count = 120;

    private const int MostSteps = 13;
    private const string Place = "  peers: [Entity!]!";

    private static readonly string[] Ties = ["PEER_OF", "OWNS", "SPUN_OUT_OF"];
    private static readonly string[] Through = ["", ", through: \"Firm\"", ", through: \"Firm\"", ", through: \"Entity\""];

    public static string AddTo(string sdl)
    {
        var fields = new StringBuilder();
        var derivations = new StringBuilder("extend schema\n");
        void Add(string type, string path)
        {
            derivations.Append($"  @derives(type: \"{type}\", path: {path})\n");
            fields.Append($"  {type.ToLowerInvariant()}: [Entity!]! @relationship(type: \"{type}\", direction: OUT)\n");
        }

        Add("HOLDS", "\"OWNS+\"");
        Add("STEMS", "\"SPUN_OUT_OF/(^OWNS)*\", through: \"Laboratory\"");
        Add("SHARES", "\"STEMS/OWNS\"");
        var random = new Random(11);
        for (int i = 0; i < Count;)
        {
            string path = Path(random, 4, i);
            if (path.Split("_OF", StringSplitOptions.None).Length + path.Split("OWNS").Length + (3 * path.Split('D').Length) <= MostSteps)
            {
                Add($"D{i}", $"\"{path}\"{Through[random.Next(Through.Length)]}");
                i++;
            }
        }

        return derivations + "\n" + sdl.Replace(Place, fields + Place, StringComparison.Ordinal);
    }

    private static string Path(Random random, int depth, int known)
    {
        if (depth == 0 || random.Next(6) == 0)
        {
            return known > 0 && random.Next(2) == 0 ? $"D{random.Next(known)}" : Ties[random.Next(Ties.Length)];
        }

        string Part() => Path(random, depth - 1, known);
        return random.Next(4) switch
        {
            0 => $"({Part()}/{Part()})",
            1 => $"({Part()}|{Part()})",
            2 => $"^({Part()})",
            _ => $"({Part()}){"*+?"[random.Next(3)]}",
        };
    }
}
