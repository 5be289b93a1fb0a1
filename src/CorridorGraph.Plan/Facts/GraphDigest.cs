using System.Security.Cryptography;
using System.Text;

namespace CorridorGraph.Plan;

/// <summary>A short proof of what a graph holds: equal facts have equal digests, in whatever order they come.</summary>
public static class GraphDigest
{
    /// <summary>SHA-256 over all facts, as 64 hexadecimal digits.</summary>
    public static string Of(GraphFacts facts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, facts.Sources.Select(FactText.Of));
        Add(hash, facts.Entities.Select(FactText.Of));
        Add(hash, facts.Relationships.Select(FactText.Of));
        Add(hash, facts.Metrics.Select(FactText.Of));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What the change log says of a whole graph that came at once: its digest and its counts, as JSON.</summary>
    public static string Describe(string digest, GraphCounts counts) => $$"""
        {"digest":"{{digest}}","sources":{{counts.Sources}},"entities":{{counts.Entities}},"relationships":{{counts.Relationships}},"metrics":{{counts.Metrics}}}
        """;

    /// <summary>Adds the texts of all facts of one kind to a digest in the making: sources, entities, relationships, metrics.</summary>
    public static void Add(IncrementalHash hash, IEnumerable<string> facts)
    {
        // JSON of ours holds no line break, so lines keep facts apart, and an empty line the kinds.
        foreach (string fact in facts.Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(fact));
            hash.AppendData("\n"u8);
        }

        hash.AppendData("\n"u8);
    }
}
