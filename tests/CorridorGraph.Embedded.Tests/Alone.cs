namespace CorridorGraph.Embedded.Tests;

/// <summary>
/// Tests that count allocated bytes run while no other does: threads share the pooled arrays, and who finds the pool empty allocates.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
