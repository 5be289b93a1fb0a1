using System.Collections.Immutable;
using Xunit;

namespace CorridorGraph.Ontology.Tests;

public sealed class DiagnosticTests
{
    [Fact]
    public void The_place_comes_last()
        => Assert.Equal(
            "CG1004  What. Repair. (corridor.graphql:12:3)",
            new Diagnostic("CG1004", "What. Repair.", new Place("corridor.graphql", 12, 3)).ToString());

    [Fact]
    public void Without_a_place_there_are_no_brackets() => Assert.Equal("CG1009  What.", new Diagnostic("CG1009", "What.").ToString());

    [Fact]
    public void A_cell_is_named_by_line_and_column_name()
        => Assert.Equal(
            "entities/Firm.csv line 318, column \"founded\"",
            new Place("entities/Firm.csv", 318, 0) { Field = "founded" }.ToString());

    [Fact]
    public void A_whole_line_has_no_column() => Assert.Equal("sources.csv line 2", new Place("sources.csv", 2, 0).ToString());

    [Fact]
    public void The_next_stage_is_not_run_on_faults()
    {
        Outcome<string> failed = ImmutableArray.Create(new Diagnostic("CG1008", "One."), new Diagnostic("CG1008", "Two."));

        var next = failed.Then(Outcome<string> (_) => throw new InvalidOperationException());

        Assert.False(next.Succeeded);
        Assert.Equal(["One.", "Two."], next.Faults.Select(fault => fault.Message));
    }

    [Fact]
    public void A_failure_without_faults_is_refused()
        => Assert.Throws<ArgumentException>(() => { Outcome<string> _ = ImmutableArray<Diagnostic>.Empty; });
}
