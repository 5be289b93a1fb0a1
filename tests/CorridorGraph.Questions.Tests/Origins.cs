using CorridorGraph.Plan;

namespace CorridorGraph.Questions.Tests;

/// <summary>What it means that a firm comes from a body: from itself, or from a unit of it, however deep.</summary>
internal static class Origins
{
    /// <summary>Each way from the firm to the body, as the relationships that it takes; units may be limited to some types.</summary>
    public static IEnumerable<RelationshipFact[]> Ways(PlainFacts facts, string firm, string body, params string[] unitTypes)
    {
        string[] types = unitTypes.Length == 0 ? Walks.Organizations : unitTypes;
        return Walks.Shortest(
            from origin in facts.From(firm, "SPUN_OUT_OF")
            from way in Upwards(facts, origin.To, body, [], types)
            select (RelationshipFact[])[origin, .. way]);
    }

    /// <summary>The bodies that a firm comes from, by id.</summary>
    public static IEnumerable<string> Of(PlainFacts facts, string firm)
        => facts.Of(Walks.Organizations).Select(body => body.Id).Where(body => Ways(facts, firm, body).Any());

    /// <summary>The firms that come from the body, by id.</summary>
    public static IEnumerable<string> Firms(PlainFacts facts, string body)
        => facts.Of("Firm").Select(firm => firm.Id).Where(firm => Ways(facts, firm, body).Any());

    private static IEnumerable<RelationshipFact[]> Upwards(PlainFacts facts, string at, string body, string[] passed, string[] types)
    {
        if (at == body)
        {
            yield return [];
        }

        if (!types.Contains(facts.TypeOf(at)) || passed.Contains(at))
        {
            yield break;
        }

        var ties = facts.From(at, "PART_OF").Concat(facts.To(at, "OPERATES", "LEADS", "CO_FOUNDED"));
        foreach (var tie in ties)
        {
            foreach (var way in Upwards(facts, tie.From == at ? tie.To : tie.From, body, [.. passed, at], types))
            {
                yield return [tie, .. way];
            }
        }
    }
}
