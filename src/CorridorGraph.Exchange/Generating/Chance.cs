namespace CorridorGraph.Exchange;

/// <summary>
/// Chance that comes out alike on every machine and every version of .NET: SplitMix64, in whole numbers. Each entity has a stream of its
/// own, named by its id, so what is drawn for one never moves what is drawn for another.
/// </summary>
internal sealed class Chance(ulong seed, string id)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state = Mix(Mix(seed + Step) ^ Digest(id));

    /// <summary>A whole number from 0 to one less than the count.</summary>
    public int Below(int count) => (int)Below((ulong)count);

    /// <summary>A whole number from 0 to one less than the count, by the high half of a product: no division, hardly a bias.</summary>
    public ulong Below(ulong count) => Math.BigMul(Next(), count, out _);

    /// <summary>A whole number from the first to the last, both included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    /// <summary>True so many times in a hundred.</summary>
    public bool Percent(int share) => Below(100) < share;

    /// <summary>Digest of a text (FNV-1a); string hash codes differ from one process to the next.</summary>
    public static ulong Digest(string text)
    {
        ulong digest = 0xCBF29CE484222325;
        foreach (char character in text)
        {
            digest = (digest ^ character) * 0x100000001B3;
        }

        return digest;
    }

    private ulong Next()
    {
        state += Step;
        return Mix(state);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
