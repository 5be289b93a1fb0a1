using CorridorGraph.Plan;

namespace CorridorGraph.Questions.Tests;

/// <summary>Ways through the facts, found by trying each; it shares nothing with the engines.</summary>
internal static class Walks
{
    /// <summary>Types of bodies that act.</summary>
    public static readonly string[] Organizations =
    [
        "University", "Laboratory", "ResearchInstitute", "Facility", "Incubator", "Firm", "FirmGroup", "ServicePlatform", "Investor",
        "GovernmentBody",
    ];

    private static readonly string[] Places =
        ["Region", "ScienceCity", "Town", "Incubator", "Laboratory", "ResearchInstitute", "ServicePlatform"];

    /// <summary>
    /// What lies within a place, with each way there: sites of the place or of places around the site, and parts of places; what is only a
    /// part is within what its whole is part of, and not where its whole has a site.
    /// </summary>
    public static Dictionary<string, List<RelationshipFact[]>> Inside(PlainFacts facts, string place)
    {
        var ways = new List<(string Start, RelationshipFact[] Way)>();
        foreach (var tie in facts.To(place, "LOCATED_IN", "PART_OF"))
        {
            Downwards(facts, [tie], ways);
        }

        return ways.GroupBy(found => found.Start, found => found.Way).ToDictionary(found => found.Key, found => Shortest(found).ToList());
    }

    /// <summary>Ways that none of the others is a part of, each once.</summary>
    public static IEnumerable<RelationshipFact[]> Shortest(IEnumerable<RelationshipFact[]> ways)
    {
        var sets = ways.Select(way => (Way: way, Ids: way.Select(tie => tie.Id).ToHashSet())).ToList();
        return sets.Where(one => !sets.Exists(other => other.Ids.IsProperSubsetOf(one.Ids)))
            .DistinctBy(one => string.Join(' ', one.Ids.Order(StringComparer.Ordinal)))
            .Select(one => one.Way);
    }

    // From the place downwards: the last step that was taken is the first of the way.
    private static void Downwards(PlainFacts facts, RelationshipFact[] way, List<(string Start, RelationshipFact[] Way)> ways)
    {
        string at = way[0].From;
        bool isParts = way.All(tie => tie.Type.Name == "PART_OF");
        if (isParts || way[0].Type.Name == "LOCATED_IN")
        {
            ways.Add((at, way));
        }

        if (!Places.Contains(facts.TypeOf(at)) || way.Skip(1).Any(tie => tie.From == at))
        {
            return;
        }

        foreach (var tie in facts.To(at, "LOCATED_IN", "PART_OF"))
        {
            Downwards(facts, [tie, .. way], ways);
        }
    }
}
