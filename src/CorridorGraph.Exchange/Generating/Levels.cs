namespace CorridorGraph.Exchange;

/// <summary>Ranks given by government; most have none or a low one.</summary>
internal static class Levels
{
    /// <summary>A rank for so many in a hundred.</summary>
    public static string? Draw(Chance chance, int share)
    {
        int rank = chance.Below(6);
        return !chance.Percent(share) ? null : rank switch { 0 => "NATIONAL", < 3 => "PROVINCIAL", _ => "MUNICIPAL" };
    }
}
