namespace CorridorGraph.Exchange;

/// <summary>Who is in a generated corridor: what grows with the number of firms, and what every corridor has a few of.</summary>
internal sealed class Population(int firms)
{
    public Group Firms { get; } = new("f", firms, Skew.Mild);

    // A mild skew leaves even the last laboratories about ten spin-offs each, at any number of firms.
    public Group Laboratories { get; } = new("l", Math.Max(1, firms / 50), Skew.Mild);

    public Group Incubators { get; } = new("i", Math.Max(1, firms / 100), Skew.Mild);

    public Group Investors { get; } = new("v", Math.Max(2, firms / 200), Skew.Steep);

    public Group Institutes { get; } = new("ri", Math.Max(2, firms / 500), Skew.Mild);

    public Group Platforms { get; } = new("s", Math.Max(2, firms / 1_000), Skew.Mild);

    public Group Towns { get; } = new("t", Math.Clamp(firms / 1_500, 4, 64), Skew.Steep);

    public Group Universities { get; } = new("u", 8, Skew.Steep);

    public Group Cities { get; } = new("c", 4, Skew.Steep);

    public Group Regions { get; } = new("r", 1, Skew.Mild);

    public Group Fields { get; } = new("d", FieldNames.All.Length, Skew.Steep);

    public Group Programs { get; } = new("p", 24, Skew.Steep);

    public Group Policies { get; } = new("y", 16, Skew.Steep);

    public Group Governments { get; } = new("g", 5, Skew.Mild);

    public string Region => Regions.First;
}
