namespace CorridorGraph.Plan;

/// <summary>Codes of what a store refuses; each has a section in <c>docs/errors/2xxx.md</c>.</summary>
public static class ChangeCodes
{
    /// <summary>The graph has another version than the change expected.</summary>
    public const string OtherVersion = "CG2031";
}
