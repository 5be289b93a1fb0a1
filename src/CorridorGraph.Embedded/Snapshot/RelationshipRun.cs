namespace CorridorGraph.Embedded;

/// <summary>The relationships of one type that leave a node, or come to it, in order, and side by side with them the nodes at their other ends.</summary>
internal readonly ref struct RelationshipRun
{
    /// <param name="numbers">Numbers of the relationships.</param>
    /// <param name="farEnds">The node at the other end of each.</param>
    public RelationshipRun(NumberRun numbers, ReadOnlySpan<int> farEnds)
    {
        Numbers = numbers;
        FarEnds = farEnds;
    }

    /// <summary>A list of numbers that the far ends follow in the same array (<see cref="Adjacency.With"/>).</summary>
    public RelationshipRun(int[] numbersAndEnds)
        : this(new NumberRun(numbersAndEnds.AsSpan(0, numbersAndEnds.Length / 2)), numbersAndEnds.AsSpan(numbersAndEnds.Length / 2))
    {
    }

    public int Count => FarEnds.Length;

    /// <summary>Numbers of the relationships.</summary>
    public NumberRun Numbers { get; }

    /// <summary>The node at the other end of each.</summary>
    public ReadOnlySpan<int> FarEnds { get; }

    /// <summary>The number of a relationship.</summary>
    public int this[int index] => Numbers[index];
}
