using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.TestKit;

/// <summary>Two firms of the small graph that have things in common, for merging one into the other on any store.</summary>
public static class MergeCase
{
    /// <summary>Gives them what they have in common: relationships, a metric, a tie to each other; and the one that goes a former id.</summary>
    public const string Prepare = """
        mutation {
          upsertFirms(rows: [{ id: "f-beta", formerIds: ["f-b0"], aliases: ["β", "α"], description: "Both" }]) { version }
          relate(rows: [
            { type: HATCHES, from: "inc-a", to: "f-beta", since: "2021", until: "2022", note: "Other", sources: ["s-list", "s-news"] }
            { type: COLLABORATES_WITH, from: "f-beta", to: "f-alpha", sources: ["s-news"] }
            { type: COLLABORATES_WITH, from: "f-beta", to: "f-beta", sources: ["s-news"] }
          ]) { version }
          upsertMetrics(rows: [
            { entity: "f-alpha", name: "m", value: 2, sources: ["s-news"] }
            { entity: "f-beta", name: "m", value: 1, locator: "p. 1", sources: ["s-list"] }
            { entity: "f-beta", name: "n", value: 1, sources: ["s-list"] }
          ]) { version }
        }
        """;

    /// <summary>What is asked afterwards.</summary>
    public const string Ask = """
        {
          graphVersion
          now: firm(id: "f-beta") { id } before: firm(id: "f-b0") { id }
          firm(id: "f-alpha") {
            name nameEn aliases description employees founded formerIds confidence sources { id }
            metrics { name value locator sources { id } }
            relationships { id until note confidence sources { id } }
          }
        }
        """;

    /// <summary>The whole log.</summary>
    public const string Log = "{ changes(first: 1000) { version author kind what before after } }";

    /// <summary>What is said to be lost.</summary>
    public static IReadOnlyList<string> Conflicts { get; } =
    [
        "COLLABORATES_WITH:f-beta:f-alpha ties the two to each other and goes.",
        "\"note\" of HATCHES:inc-a:f-alpha:2021 stays \"Came back\"; \"Other\" goes.",
        "\"value\" of the metric m stays \"2\"; \"1\" goes.",
        "\"name\" stays \"阿尔法\"; \"贝塔\" goes.",
        "\"nameEn\" stays \"Alpha\"; \"Beta\" goes.",
        "\"founded\" stays \"2018-05\"; \"2018\" goes.",
        "\"employees\" stays \"120\"; \"45\" goes.",
    ];

    /// <summary>Merges the one into the other.</summary>
    public static Task<Outcome<MergeReceipt>> MakeAsync(IGraphStore store, bool dryRun = false)
        => EntityMerge.MakeAsync(store, ("f-beta", "f-alpha"), "merge", dryRun, CancellationToken.None).AsTask();

    /// <summary>Takes a change back.</summary>
    public static Task<Outcome<ChangeReceipt>> RevertAsync(IGraphStore store, long number)
        => ChangeReversal.MakeAsync(store, TestService.Cases.Ontology, number, "revert", CancellationToken.None).AsTask();
}
