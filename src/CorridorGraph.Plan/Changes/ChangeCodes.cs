namespace CorridorGraph.Plan;

/// <summary>Codes of changes that are refused; each has a section in <c>docs/errors</c>.</summary>
public static class ChangeCodes
{
    /// <summary>The graph has another version than the change expected.</summary>
    public const string OtherVersion = "CG2031";

    /// <summary>Two entities that cannot become one.</summary>
    public const string NotMerged = "CG2047";

    /// <summary>A change that cannot be taken back, because the graph has moved on from it.</summary>
    public const string NotTakenBack = "CG3045";
}
