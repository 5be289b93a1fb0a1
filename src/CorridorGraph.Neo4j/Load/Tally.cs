namespace CorridorGraph.Neo4j;

/// <summary>The facts of one type on one side.</summary>
/// <param name="Count">How many.</param>
/// <param name="Digest">Of all of them together, whatever their order.</param>
public readonly record struct Tally(long Count, UInt128 Digest)
{
    internal Tally With(UInt128 digest) => new(Count + 1, unchecked(Digest + digest));
}

/// <summary>A type whose facts differ, or agree, between a folder and a server.</summary>
public sealed record TypeTally(string Type, Tally Folder, Tally Server)
{
    /// <summary>Whether both sides hold the same facts of the type.</summary>
    public bool Agrees => Folder == Server;
}
