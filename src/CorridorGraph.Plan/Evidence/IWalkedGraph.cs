using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>A graph as finding walks needs it: within a scope, from a node outwards.</summary>
/// <typeparam name="TNode">What names a node.</typeparam>
/// <typeparam name="TTie">What names a relationship.</typeparam>
public interface IWalkedGraph<TNode, TTie>
{
    /// <summary>Relationships of the scope that a step may follow from a node, and where they lead.</summary>
    IEnumerable<(TTie Tie, TNode Node)> Follow(TNode node, StepPattern step);

    /// <summary>Whether a node is of one of the types.</summary>
    bool IsOf(TNode node, NodeTypes types);

    /// <summary>Whether a relationship is inferred.</summary>
    bool IsInferred(TTie tie);

    /// <summary>By id.</summary>
    int CompareNodes(TNode one, TNode other);

    /// <summary>By id.</summary>
    int CompareTies(TTie one, TTie other);

    /// <summary>Called at each step of the work, which an exception ends.</summary>
    void Look();
}

/// <summary>How strong evidence is: fewest inferred relationships first, then fewest relationships.</summary>
/// <param name="Inferred">Relationships that no source states.</param>
/// <param name="Relationships">Relationships of all.</param>
public readonly record struct WitnessCost(int Inferred, int Relationships)
{
    /// <summary>What needs no relationship.</summary>
    public static readonly WitnessCost Nothing;

    /// <summary>The cheaper first, which is the stronger.</summary>
    public static IComparer<WitnessCost> Order { get; } = Comparer<WitnessCost>.Create((one, other)
        => one.Inferred != other.Inferred ? one.Inferred.CompareTo(other.Inferred) : one.Relationships.CompareTo(other.Relationships));

    /// <summary>Both together, where they share no relationship.</summary>
    public static WitnessCost operator +(WitnessCost one, WitnessCost other)
        => new(one.Inferred + other.Inferred, one.Relationships + other.Relationships);
}

/// <summary>A way along a path, with what its end needs further.</summary>
/// <param name="Nodes">The nodes from the start to the end, repeats included.</param>
/// <param name="Ties">The relationships between them.</param>
/// <param name="Further">Which of the end's own witnesses completes it.</param>
/// <param name="Cost">What way and end cost together.</param>
public sealed record FoundWalk<TNode, TTie>(IReadOnlyList<TNode> Nodes, IReadOnlyList<TTie> Ties, int Further, WitnessCost Cost);
