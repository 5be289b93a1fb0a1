namespace CorridorGraph.Plan;

/// <summary>What a comparison of two values means, once they were put in order.</summary>
public static class Comparisons
{
    /// <summary>Whether a comparison holds of two values.</summary>
    /// <param name="comparison">Equality, or one of the four orders.</param>
    /// <param name="order">Negative where the first value comes before the second, 0 where they are the same.</param>
    public static bool Holds(this Comparison comparison, int order) => comparison switch
    {
        Comparison.Equal => order == 0,
        Comparison.Greater => order > 0,
        Comparison.GreaterOrEqual => order >= 0,
        Comparison.Less => order < 0,
        Comparison.LessOrEqual => order <= 0,
        _ => throw new InvalidOperationException($"{comparison} does not compare by order; the planner offers no such operator."),
    };
}
