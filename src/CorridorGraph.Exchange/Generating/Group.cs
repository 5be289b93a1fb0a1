using System.Globalization;

namespace CorridorGraph.Exchange;

/// <summary>How unevenly the members of a group are chosen: the first most often.</summary>
internal enum Skew
{
    /// <summary>The r-th by 1/√r: among 2,000 the first is drawn 45 times as often as the last.</summary>
    Mild,

    /// <summary>The r-th by 1/r, as in Zipf's law: among 2,000 the first is drawn 2,000 times as often as the last.</summary>
    Steep,
}

/// <summary>Entities of one kind, ids numbered from 1, and the choice among them.</summary>
internal sealed class Group
{
    private readonly ulong[] cumulated;

    public Group(string letters, int count, Skew skew)
    {
        Ids = new string[count];
        cumulated = new ulong[count];
        ulong sum = 0;
        for (int i = 0; i < count; i++)
        {
            Ids[i] = letters + (i + 1).ToString(CultureInfo.InvariantCulture);
            cumulated[i] = sum += Weight(i + 1, skew);
        }
    }

    public string[] Ids { get; }

    public int Count => Ids.Length;

    public string First => Ids[0];

    /// <summary>One of the ids, those at the front more often.</summary>
    public string Pick(Chance chance) => Ids[PickIndex(chance)];

    /// <summary>Index of one of the ids, those at the front more often.</summary>
    public int PickIndex(Chance chance)
    {
        int found = Array.BinarySearch(cumulated, chance.Below(cumulated[^1]));
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>One of the ids, each as often as any other.</summary>
    public string PickEvenly(Chance chance) => Ids[chance.Below(Ids.Length)];

    // Square root and division are exact to the last bit everywhere; a power would not be.
    private static ulong Weight(int rank, Skew skew) => (ulong)(4_294_967_296.0 / (skew == Skew.Steep ? rank : Math.Sqrt(rank)));
}
