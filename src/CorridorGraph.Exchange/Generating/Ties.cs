using CorridorGraph.Ontology;

namespace CorridorGraph.Exchange;

/// <summary>How the relationships of one type are: shares in a hundred.</summary>
/// <param name="Type">The relationship type.</param>
/// <param name="Dated">Those with <c>since</c>.</param>
/// <param name="Ended">Those with <c>until</c>.</param>
/// <param name="Repeated">Those beside which another runs between the same ends, with another <c>since</c>.</param>
/// <param name="Inferred">Those that no source states.</param>
internal sealed record Tie(RelationshipType Type, int Dated = 0, int Ended = 0, int Repeated = 0, int Inferred = 0);

/// <summary>The relationship types of a generated corridor.</summary>
internal sealed class Ties(GraphOntology ontology)
{
    public static readonly string[] Names =
    [
        "OPERATES", "LEADS", "CO_FOUNDED", "PART_OF", "SPUN_OUT_OF", "FOUNDED_BY_ALUMNI_OF", "HATCHES", "LOCATED_IN", "FOCUSES_ON",
        "SERVES_FIELD", "INVESTS_IN", "SUPPORTS", "RUNS", "COLLABORATES_WITH", "ANCHORS", "COVERS", "MANAGES",
    ];

    public Tie Operates { get; } = new(Find(ontology, "OPERATES"), Dated: 50, Ended: 2, Inferred: 3);

    public Tie Leads { get; } = new(Find(ontology, "LEADS"), Dated: 40, Inferred: 5);

    public Tie CoFounded { get; } = new(Find(ontology, "CO_FOUNDED"), Dated: 70);

    public Tie PartOf { get; } = new(Find(ontology, "PART_OF"), Dated: 20, Ended: 2, Inferred: 5);

    public Tie SpunOutOf { get; } = new(Find(ontology, "SPUN_OUT_OF"), Dated: 30, Inferred: 15);

    public Tie FoundedByAlumniOf { get; } = new(Find(ontology, "FOUNDED_BY_ALUMNI_OF"), Inferred: 20);

    public Tie Hatches { get; } = new(Find(ontology, "HATCHES"), Dated: 60, Ended: 25, Repeated: 4, Inferred: 25);

    public Tie LocatedIn { get; } = new(Find(ontology, "LOCATED_IN"), Dated: 30, Ended: 6, Inferred: 4);

    public Tie FocusesOn { get; } = new(Find(ontology, "FOCUSES_ON"), Inferred: 8);

    public Tie ServesField { get; } = new(Find(ontology, "SERVES_FIELD"));

    public Tie InvestsIn { get; } = new(Find(ontology, "INVESTS_IN"), Dated: 80, Ended: 4, Repeated: 15, Inferred: 5);

    public Tie Supports { get; } = new(Find(ontology, "SUPPORTS"), Dated: 70, Ended: 30, Repeated: 8);

    public Tie Runs { get; } = new(Find(ontology, "RUNS"), Dated: 50);

    public Tie CollaboratesWith { get; } = new(Find(ontology, "COLLABORATES_WITH"), Dated: 55, Ended: 15, Repeated: 5, Inferred: 18);

    public Tie Anchors { get; } = new(Find(ontology, "ANCHORS"), Inferred: 10);

    public Tie Covers { get; } = new(Find(ontology, "COVERS"), Dated: 60, Ended: 20);

    public Tie Manages { get; } = new(Find(ontology, "MANAGES"), Dated: 40);

    private static RelationshipType Find(GraphOntology ontology, string name)
        => ontology.TryFindRelationshipType(name, out var type)
            ? type
            : throw new InvalidOperationException($"Generating looks for every type before it starts; {name} was not looked for.");
}
