using CorridorGraph.Plan;

namespace CorridorGraph.Questions.Tests;

/// <summary>What it means that a firm comes from a university: from itself, or from a laboratory or institute one hop below it.</summary>
internal static class Origins
{
    private static readonly string[] Downwards = ["OPERATES", "LEADS", "CO_FOUNDED"];

    /// <summary>Each way from the firm to the university, as the relationships that it takes.</summary>
    public static IEnumerable<RelationshipFact[]> Ways(PlainFacts facts, string firm, string university)
    {
        foreach (var origin in facts.From(firm, "SPUN_OUT_OF"))
        {
            if (origin.To == university)
            {
                yield return [origin];
            }

            if (facts.TypeOf(origin.To) is "Laboratory" or "ResearchInstitute")
            {
                var ties = facts.To(origin.To, Downwards).Where(tie => tie.From == university)
                    .Concat(facts.From(origin.To, "PART_OF").Where(tie => tie.To == university));
                foreach (var tie in ties)
                {
                    yield return [origin, tie];
                }
            }
        }
    }

    /// <summary>The firms that come from the university, by id.</summary>
    public static IEnumerable<string> Firms(PlainFacts facts, string university)
        => facts.Of("Firm").Select(firm => firm.Id).Where(firm => Ways(facts, firm, university).Any());
}
