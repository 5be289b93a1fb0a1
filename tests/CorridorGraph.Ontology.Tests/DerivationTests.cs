using Xunit;

namespace CorridorGraph.Ontology.Tests;

public sealed class DerivationTests
{
    [Theory]
    [InlineData("PART_OF", "PART_OF")]
    [InlineData("^PART_OF", "^PART_OF")]
    [InlineData("PART_OF|HATCHES/WORKS_WITH", "(PART_OF|(HATCHES/WORKS_WITH))")]
    [InlineData("PART_OF/HATCHES|WORKS_WITH", "((PART_OF/HATCHES)|WORKS_WITH)")]
    [InlineData("PART_OF/HATCHES/WORKS_WITH", "(PART_OF/HATCHES/WORKS_WITH)")]
    [InlineData("PART_OF/HATCHES*", "(PART_OF/HATCHES*)")]
    [InlineData("(PART_OF/HATCHES)+", "(PART_OF/HATCHES)+")]
    [InlineData("PART_OF?|HATCHES+", "(PART_OF?|HATCHES+)")]
    [InlineData("^(PART_OF/HATCHES)", "(^HATCHES/^PART_OF)")]
    [InlineData("^(^PART_OF)", "PART_OF")]
    [InlineData("^PART_OF*/HATCHES", "(^PART_OF*/HATCHES)")]
    [InlineData("^(PART_OF/^(HATCHES|WORKS_WITH))", "((HATCHES|WORKS_WITH)/^PART_OF)")]
    [InlineData("((((PART_OF))))", "PART_OF")]
    [InlineData(" PART_OF\t/ ^ HATCHES\n * ", "(PART_OF/^HATCHES*)")]
    public void A_path_binds_as_in_SPARQL(string path, string expected)
        => Assert.Equal(expected, Print(Derive($"@derives(type: \"TIED\", path: \"\"\"{path}\"\"\")").Derivation!.Pattern));

    [Fact]
    public void A_sign_behind_a_part_is_repeated_before_it_is_turned_round()
    {
        var repeat = Assert.IsType<RepeatPattern>(Derive("@derives(type: \"TIED\", path: \"^PART_OF?\")").Derivation!.Pattern);

        Assert.Equal((true, false), (repeat.MayBeNone, repeat.MayBeMany));
        Assert.Equal(Direction.In, Assert.IsType<StepPattern>(repeat.Part).Direction);
    }

    [Fact]
    public void A_derived_type_in_a_path_is_unfolded_with_its_own_through()
    {
        var type = Derive(
            """
            @derives(type: "TIED", path: "HATCHES/^INSIDE", through: "Entity")
            @derives(type: "INSIDE", path: "PART_OF/PART_OF", through: "Body")
            """);

        Assert.Equal("[(HATCHES/[(^PART_OF/^PART_OF) Body]) Entity]", Print(type.Derivation!.Pattern));
        Assert.Equal(["INSIDE"], type.Derivation.Names.Select(named => named.Name));
        var automaton = type.Derivation.Automaton(Direction.Out);
        Assert.Equal(["Firm", "Incubator", "Chapter"], Between(automaton, 0));
        Assert.Equal(["Firm", "Incubator"], Between(automaton, 1));
    }

    [Fact]
    public void A_derived_type_is_not_among_the_stored_ones()
    {
        var ontology = Read("@derives(type: \"TIED\", path: \"PART_OF/HATCHES\")");

        Assert.Equal(["PART_OF", "WORKS_WITH", "HATCHES"], ontology.RelationshipTypes.Select(type => type.Name));
        Assert.Equal(["TIED"], ontology.DerivedTypes.Select(type => type.Name));
        Assert.False(ontology.TryFindRelationshipType("TIED", out _));
        Assert.True(ontology.TryFindDerivedType("TIED", out var tied));
        Assert.Equal(["Entity.tied"], tied.Fields.Where(field => field.Owner.Name == "Entity").Select(field => field.ToString()));
        Assert.All(ontology.RelationshipTypes, type => Assert.Null(type.Derivation));
    }

    [Fact]
    public void The_text_of_a_path_has_single_blanks_and_says_what_it_goes_through()
    {
        var derivation = Derive("@derives(type: \"TIED\", path: \"PART_OF /   HATCHES \", through: \"Body\")").Derivation!;

        Assert.Equal("PART_OF / HATCHES", derivation.Text);
        Assert.Equal("PART_OF / HATCHES through Body", derivation.ToString());
    }

    [Fact]
    public void Derivations_may_stand_on_several_extensions()
    {
        var type = Derive("@derives(type: \"TIED\", path: \"INSIDE+\")\nextend schema @derives(type: \"INSIDE\", path: \"PART_OF\")");

        Assert.Equal("PART_OF+", Print(type.Derivation!.Pattern));
    }

    private static IEnumerable<string> Between(PathAutomaton automaton, int position)
    {
        var through = Assert.Single(automaton.Turns[position]).Through.Types;
        Assert.NotNull(through);
        return through.Value.Select(type => type.Name);
    }

    private static RelationshipType Derive(string derivations)
    {
        Assert.True(Read(derivations).TryFindDerivedType("TIED", out var type));
        return type;
    }

    private static GraphOntology Read(string derivations)
    {
        string fields = SmallOntology.Text.Replace(
            "partOf: [Entity!]!",
            "tied: [Entity!]! @relationship(type: \"TIED\", direction: OUT)\n  partOf: [Entity!]!",
            StringComparison.Ordinal);
        var outcome = OntologyReader.Read("small.graphql", $"extend schema {derivations}\n\n{fields}");
        return outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Faults));
    }

    private static string Print(PathPattern pattern) => pattern switch
    {
        StepPattern step => step.Direction == Direction.In ? $"^{step.Type}" : step.Type.Name,
        SequencePattern sequence => $"({string.Join('/', sequence.Parts.Select(Print))})",
        AlternativePattern alternative => $"({string.Join('|', alternative.Choices.Select(Print))})",
        RepeatPattern repeat => Print(repeat.Part) + (repeat.MayBeMany ? (repeat.MayBeNone ? "*" : "+") : "?"),
        ThroughPattern through => $"[{Print(through.Path)} {through.Through}]",
        _ => throw new InvalidOperationException($"No print for {pattern.GetType().Name}."),
    };
}
