using Xunit;

namespace CorridorGraph.Ontology.Tests;

public sealed class RelationshipTypeTests
{
    [Theory]
    [InlineData("HATCHES", "Incubator", "Firm", true)]
    [InlineData("HATCHES", "Firm", "Incubator", false)]
    [InlineData("HATCHES", "Incubator", "Chapter", false)]
    [InlineData("PART_OF", "Chapter", "Firm", true)]
    [InlineData("WORKS_WITH", "Firm", "Incubator", true)]
    [InlineData("WORKS_WITH", "Incubator", "Firm", true)]
    [InlineData("WORKS_WITH", "Firm", "Chapter", false)]
    public void A_relationship_runs_where_the_forward_field_says(string name, string from, string to, bool expected)
        => Assert.Equal(expected, Accepts(SmallOntology.Read(), name, from, to));

    [Fact]
    public void Where_only_the_end_declares_a_field_it_decides()
    {
        string text = SmallOntology.Text.Replace(
            "hatches: [Firm!]! @relationship(type: \"HATCHES\", direction: OUT)", "", StringComparison.Ordinal);
        var ontology = OntologyReader.Read("small.graphql", text).Value!;

        Assert.True(Accepts(ontology, "HATCHES", "Incubator", "Firm"));
        Assert.False(Accepts(ontology, "HATCHES", "Chapter", "Firm"));
        Assert.False(Accepts(ontology, "HATCHES", "Incubator", "Chapter"));
    }

    private static bool Accepts(GraphOntology ontology, string name, string from, string to)
    {
        Assert.True(ontology.TryFindRelationshipType(name, out var type));
        Assert.True(ontology.TryFindNodeType(from, out var start));
        Assert.True(ontology.TryFindNodeType(to, out var end));
        return type.Accepts(start, end);
    }
}
