using CorridorGraph.Ontology;
using Xunit;

namespace CorridorGraph.Oracle.Tests;

/// <summary>The oracle itself, on answers that a person works out by hand.</summary>
public sealed class OracleTests
{
    private static readonly PlainGraph Graph = SmallGraph.Graph;

    [Theory]
    [InlineData("eq", "2017", "lab,ant")]
    [InlineData("lte", "2017", "zju,lab,hub,ant")]
    [InlineData("gt", "2017", "bee")]
    [InlineData("gt", "2017-08", "lab,bee")]
    [InlineData("ngt", "2017", "zju,lab,hub,ant,cow")]
    [InlineData("lt", "2017-09", "zju,hub,ant")]
    [InlineData("neq", "2017", "zju,hub,bee,cow")]
    public void A_date_is_read_at_the_precision_of_the_operand(string name, string operand, string expected)
        => Assert.Equal(expected, Passing(new ValueClause(Property("founded"), [new Operation(name, operand)])));

    [Theory]
    [InlineData("eq", "hangda", "zju")]
    [InlineData("neq", "hangda", "lab,hub,ant,bee,cow")]
    [InlineData("eq", "zju", "zju")]
    public void A_former_id_finds_its_entity(string name, string operand, string expected)
        => Assert.Equal(expected, Passing(new ValueClause(Property("id"), [new Operation(name, operand)])));

    [Fact]
    public void An_empty_and_is_true_and_an_empty_or_is_false()
    {
        Assert.Equal("zju,lab,hub,ant,bee,cow", Passing(new AndClause([])));
        Assert.Equal("", Passing(new OrClause([])));
    }

    [Theory]
    [InlineData("2017", 1)]
    [InlineData("2018-05", 2)]
    [InlineData("2018-06", 3)]
    [InlineData("2020", 3)]
    [InlineData(null, 4)]
    public void A_relationship_holds_from_the_first_day_of_since_to_the_last_of_until(string? asOf, int expected)
    {
        var hatches = Graph.Facts.Relationships.Where(relationship => relationship.Type.Name == "HATCHES");

        Assert.Equal(expected, hatches.Count(new Scope(asOf, CitedOnly: false).Holds));
    }

    [Fact]
    public void A_list_names_a_node_once_and_a_connection_shows_every_relationship()
    {
        string answer = AnswerOracle.Answer(Graph, new Query(
        [
            new Field("firm")
            {
                Arguments = new LookUp(["ant"], isList: false),
                Selections =
                [
                    new Field("hatchedBy") { Selections = [new Field("id")] },
                    new Field("hatchedByConnection")
                    {
                        Selections = [new Field("edges") { Selections = [new Field("since")] }, new Field("totalCount")],
                    },
                    new Field("collaboratesWith") { Selections = [new Field("id")] },
                    new Field("collaboratesWithConnection") { Selections = [new Field("totalCount")] },
                ],
            },
        ]));

        Assert.Equal(
            """{"data":{"firm":{"hatchedBy":[{"id":"hub"},{"id":"lab"}]"""
            + ""","hatchedByConnection":{"edges":[{"since":"2018"},{"since":"2020"},{"since":"2018-06"}],"totalCount":3}"""
            + ""","collaboratesWith":[{"id":"bee"}],"collaboratesWithConnection":{"totalCount":2}}}}""",
            answer);
    }

    [Fact]
    public void A_witness_is_a_chain_and_the_strongest_is_first()
    {
        var spunOutOf = Field("Firm", "spunOutOf");
        var hatches = Field("Incubator", "hatches");
        var where = Some("IncubatorFilterInput", hatches, Some("FirmFilterInput", spunOutOf, new Where("OrganizationFilterInput", [])));

        var witnesses = new WitnessOracle(Graph, new Scope(null, false)).Witnesses(new Selected(Graph.Entity("hub"), where));

        Assert.Equal(
            ["HATCHES:hub:ant:2018 SPUN_OUT_OF:ant:lab", "HATCHES:hub:ant:2020 SPUN_OUT_OF:ant:lab"],
            witnesses.Select(witness => string.Join(' ', witness.Relationships.Select(relationship => relationship.Id))));
        Assert.All(witnesses, witness => Assert.Equal(["hub", "ant", "lab"], witness.Nodes.Select(node => node.Id)));
    }

    private static Where Some(string inputType, RelationshipField field, Where inner)
        => new(inputType, [new RelatedClause(field, [new Quantifier(Quantity.Some, inner)])]);

    private static RelationshipField Field(string type, string name)
        => Graph.Ontology.NodeTypes.Single(each => each.Name == type).Relationships.Single(field => field.Name == name);

    private static Property Property(string name) => Graph.Ontology.Entity.Properties.Single(property => property.Name == name);

    private static string Passing(Clause clause)
    {
        var filters = new FilterOracle(Graph, new Scope(null, CitedOnly: false));
        var passing = Graph.Facts.Entities.Where(entity => filters.Passes(new Where("", [clause]), entity));
        return string.Join(',', passing.Select(entity => entity.Id));
    }
}
