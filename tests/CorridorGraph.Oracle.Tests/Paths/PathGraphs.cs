using System.Collections.Immutable;
using System.Text;
using CorridorGraph.Neo4j;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using CorridorGraph.TestKit;

namespace CorridorGraph.Oracle.Tests;

/// <summary>An ontology of random derived types over three node types and three relationship types, and a small graph of it.</summary>
internal sealed record PathGraphCase(GraphOntology Ontology, GraphFacts Facts, ImmutableArray<DerivedPathType> Types)
{
    private const int MaxSize = 40;

    // Whatever types nodes between ends must have, a node of type B has them: no path is one that cannot be walked.
    private static readonly ImmutableArray<string> ThroughNames = ["P", "Q", "B"];

    /// <summary>Draws one.</summary>
    /// <param name="seed">Decides everything.</param>
    /// <param name="count">How many derived types there are.</param>
    /// <param name="mostNodes">How many nodes there are at most.</param>
    /// <param name="relationships">How many relationships are drawn, of which equal ones count once; null for up to two a node.</param>
    public static PathGraphCase Draw(int seed, int count, int mostNodes = 18, int? relationships = null)
    {
        var draw = new Draw(seed);
        List<DerivedPathType> types = [];
        while (types.Count < count)
        {
            var path = RandomPath.Draw(draw, 4, types);
            if (path.Size <= MaxSize)
            {
                types.Add(new DerivedPathType($"D{types.Count}", path, draw.Chance(0.4) ? draw.Pick(ThroughNames) : null));
            }
        }

        var outcome = OntologyReader.Read("paths.graphql", Sdl(types));
        var ontology = outcome.Value ?? throw new InvalidOperationException($"seed {seed}: {string.Join('\n', outcome.Faults)}");
        return new PathGraphCase(ontology, Graph(draw, ontology, mostNodes, relationships), [.. types]);
    }

    /// <summary>Half of the time everything, else what holds at a date.</summary>
    public static Scope DrawScope(Draw draw)
        => draw.Chance(0.5) ? new Scope(null, false) : new Scope(draw.Pick(Texts.Dates), draw.Chance(0.5));

    /// <summary>A scope as arguments of a root field.</summary>
    public static string Arguments(Scope scope)
        => $"confidence: {(scope.CitedOnly ? "CITED" : "INFERRED")}{(scope.AsOf is null ? "" : $", asOf: \"{scope.AsOf}\"")}";

    /// <summary>Asks for what some of the types tie each entity with, both ways.</summary>
    public static string Query(string arguments, IEnumerable<DerivedPathType> types)
        => $"{{ entities{arguments} {{ id {string.Concat(types.Select(type => $"{type.Field} {{ id }} {type.Field}Back {{ id }} "))}}} }}";

    private static string Sdl(List<DerivedPathType> types)
    {
        var fields = new StringBuilder("  id: ID!\n  name: String!\n  nameEn: String\n  aliases: [String!]!\n  description: String\n")
            .Append("  descriptionEn: String\n  founded: PartialDate\n  formerIds: [ID!]!\n  locator: String\n  confidence: Confidence!\n")
            .Append("  sources: [Source!]!\n  metrics: [Metric!]!\n");
        foreach (string type in Stored.Types.Concat(types.Select(type => type.Name)))
        {
            string field = type.ToLowerInvariant();
            fields.Append($"  {field}: [Entity!]! @relationship(type: \"{type}\", direction: OUT)\n");
            fields.Append($"  {field}Back: [Entity!]! @relationship(type: \"{type}\", direction: IN)\n");
        }

        var sdl = new StringBuilder("extend schema\n");
        foreach (var type in types)
        {
            string through = type.Through is null ? "" : $", through: \"{type.Through}\"";
            sdl.Append($"  @derives(type: \"{type.Name}\", path: \"{type.Path.Text}\"{through})\n");
        }

        sdl.Append($"interface Entity implements Node @node(plural: \"entities\") {{\n{fields}}}\n");
        foreach (string name in new[] { "P", "Q" })
        {
            sdl.Append($"interface {name} implements Node & Entity @node(plural: \"{name.ToLowerInvariant()}s\") {{\n{fields}}}\n");
        }

        foreach (var (name, interfaces) in new[] { ("A", "P"), ("B", "P & Q"), ("C", "Q") })
        {
            string plural = name.ToLowerInvariant() + "s";
            sdl.Append($"type {name} implements Node & Entity & {interfaces} @node(plural: \"{plural}\") {{\n{fields}}}\n");
        }

        return sdl.ToString();
    }

    // Cycles, parallel relationships and self-relationships come by themselves among so few nodes.
    private static GraphFacts Graph(Draw draw, GraphOntology ontology, int mostNodes, int? relationships)
    {
        var nodes = Enumerable.Range(0, draw.Between(2, mostNodes)).Select(i => Entity(draw.Pick(ontology.NodeTypes), $"n{i}")).ToList();
        var ties = new List<RelationshipFact>();
        for (int i = relationships ?? draw.Between(1, 2 * nodes.Count); i > 0; i--)
        {
            ontology.TryFindRelationshipType(draw.Pick(Stored.Types), out var type);
            string? since = draw.Maybe(0.4, () => draw.Pick(Texts.Dates)), until = draw.Maybe(0.3, () => draw.Pick(Texts.Dates));
            string from = draw.Pick(nodes).Id, to = draw.Pick(nodes).Id;
            ties.Add(new RelationshipFact(type!, from, to, ["s"], since, until, null, draw.Chance(0.3), null));
        }

        return new GraphFacts(
            [new SourceFact("s", "source", null, null, null, null, null)], nodes, [.. ties.DistinctBy(tie => tie.Id)], []);
    }

    private static EntityFact Entity(NodeType type, string id) => new(
        type,
        id,
        [
            .. type.Properties.Select(property => property.Name switch
            {
                "id" or "name" => id,
                "confidence" => "CITED",
                _ => property.IsList ? ImmutableArray<string>.Empty : (object?)null,
            }),
        ],
        ["s"]);
}
