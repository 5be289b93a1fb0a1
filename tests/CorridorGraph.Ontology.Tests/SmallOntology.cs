namespace CorridorGraph.Ontology.Tests;

/// <summary>Texts of small ontologies, right unless a test spoils them.</summary>
internal static class SmallOntology
{
    public const string EntityFields =
        """
          id: ID!  name: String! @search  nameEn: String  aliases: [String!]!  description: String  descriptionEn: String
          founded: PartialDate  formerIds: [ID!]!  locator: String  confidence: Confidence!  sources: [Source!]!  metrics: [Metric!]!
        """;

    /// <summary>Two types under an interface, with a relationship shown at both ends and one that has no direction.</summary>
    public const string Text =
        $$"""
        "Anything."
        interface Entity implements Node @node(plural: "entities") {
        {{EntityFields}}
          "What it belongs to."
          partOf: [Entity!]! @relationship(type: "PART_OF", direction: OUT)
        }

        interface Body implements Node & Entity @node(plural: "bodies") {
        {{EntityFields}}
          partOf: [Entity!]! @relationship(type: "PART_OF", direction: OUT)
          "Partners."
          partners: [Body!]! @relationship(type: "WORKS_WITH", direction: BOTH)
        }

        type Firm implements Node & Entity & Body @node(plural: "firms") {
        {{EntityFields}}
          employees: Int
          size: Size!
          partOf: [Entity!]! @relationship(type: "PART_OF", direction: OUT)
          partners: [Body!]! @relationship(type: "WORKS_WITH", direction: BOTH)
          hatchedBy: [Incubator!]! @relationship(type: "HATCHES", direction: IN)
        }

        type Incubator implements Node & Entity & Body @node(plural: "incubators") {
        {{EntityFields}}
          employees: Int
          partOf: [Entity!]! @relationship(type: "PART_OF", direction: OUT)
          partners: [Body!]! @relationship(type: "WORKS_WITH", direction: BOTH)
          hatches: [Firm!]! @relationship(type: "HATCHES", direction: OUT)
        }

        type Chapter implements Node & Entity @node(plural: "chapters") {
        {{EntityFields}}
          "Number of pages."
          employees: Float
          partOf: [Entity!]! @relationship(type: "PART_OF", direction: OUT)
        }

        enum Size {
          "Under fifty."
          SMALL
          LARGE
        }
        """;

    public static GraphOntology Read()
    {
        var outcome = OntologyReader.Read("small.graphql", Text);
        return outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Faults));
    }
}
