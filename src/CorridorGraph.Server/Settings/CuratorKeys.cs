using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CorridorGraph.Ontology;

namespace CorridorGraph.Server;

/// <summary>
/// The keys that let changes in, as hashes: a key itself is neither kept nor ever printed. One name may have several keys, so that a key can be
/// replaced without a gap.
/// </summary>
internal sealed class CuratorKeys
{
    /// <summary>Characters of the shortest key that is taken.</summary>
    public const int ShortestKey = 16;

    private const int LongestName = 100;

    private readonly ImmutableArray<(string Name, byte[] Hash)> keys;

    private CuratorKeys(ImmutableArray<(string Name, byte[] Hash)> keys) => this.keys = keys;

    /// <summary>No keys: nothing can be changed.</summary>
    public static readonly CuratorKeys None = new([]);

    /// <summary>Whether there is no key, so that no change is let in.</summary>
    public bool IsEmpty => keys.IsEmpty;

    /// <summary>Reads items of the form <c>name=key</c>; the key goes on after the first equals sign, whatever it holds.</summary>
    public static Outcome<CuratorKeys> Read(ImmutableArray<string> items)
    {
        var read = ImmutableArray.CreateBuilder<(string Name, byte[] Hash)>();
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        for (int i = 0; i < items.Length; i++)
        {
            int equals = items[i].IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? "" : items[i][..equals].Trim();
            string key = equals < 0 ? "" : items[i][(equals + 1)..].Trim();
            byte[] hash = Hash(key);
            if (Fault(name, key) is { } fault)
            {
                faults.Add(Wrong(i, fault));
            }
            else if (read.Any(other => other.Hash.AsSpan().SequenceEqual(hash)))
            {
                faults.Add(Wrong(i, "has the key of an earlier item; a key belongs to one name"));
            }
            else
            {
                read.Add((name, hash));
            }
        }

        return faults.Count > 0 ? faults.ToImmutable() : new CuratorKeys(read.ToImmutable());
    }

    /// <summary>
    /// The name that a key belongs to, or null. Takes the same time for every key of one length: it compares hashes, all of them, each to its
    /// end.
    /// </summary>
    public string? NameOf(string key)
    {
        byte[] hash = Hash(key);
        string? found = null;
        foreach (var (name, known) in keys)
        {
            found = CryptographicOperations.FixedTimeEquals(hash, known) ? name : found;
        }

        return found;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    // Never quotes the item: what is not of the form may be a bare key.
    private static string? Fault(string name, string key) => (name, key) switch
    {
        ("", _) => "is not of the form name=key",
        ({ Length: > LongestName }, _) => $"has a name of more than {LongestName} characters",
        _ when name.Any(char.IsControl) => "has a control character in its name",
        (_, { Length: < ShortestKey }) => $"has a key of {key.Length} characters; a key has at least {ShortestKey}",
        _ when key.Any(character => character is <= ' ' or > '~') => "has a key with blanks or characters beyond ASCII, which a header cannot carry",
        _ => null,
    };

    private static Diagnostic Wrong(int index, string fault) => new(
        HostCodes.WrongSetting, $"Setting CuratorKeys: item {index + 1} {fault}. Write name=key, items with \";\" between. The server did not start.");
}
