using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using CsCheck;

namespace CorridorGraph.Embedded.Tests;

public class DerivedEvidenceTests
{
    private static readonly RelationshipHop Holds = SmallGraph.Derived("HOLDS", Direction.Out);

    [Fact]
    public void A_tie_unfolds_into_the_relationships_along_it_strongest_first()
    {
        SmallGraph graph = new SmallGraph().Firms("a", "b", "c", "d")
            .Tied("OWNS", "a", "b").Tied("OWNS", "b", "d").Tied("OWNS", "a", "c").Tied("OWNS", "c", "d")
            .Tied("OWNS", "a", "d", inferred: true).Tied("OWNS", "d", "a");
        Assert.Equal(
            [
                "a b d | OWNS:a:b OWNS:b:d | CITED",
                "a c d | OWNS:a:c OWNS:c:d | CITED",
                "a d | OWNS:a:d | INFERRED",
            ],
            Explained(graph, Holds, "a", "d"));
        Assert.Equal(
            [
                "d a b | OWNS:d:a OWNS:a:b OWNS:b:d | CITED",
                "d a c | OWNS:d:a OWNS:a:c OWNS:c:d | CITED",
                "d a | OWNS:d:a OWNS:a:d | INFERRED",
            ],
            Explained(graph, Holds, "d", "d"));
        Assert.Equal(["a b d | OWNS:a:b OWNS:b:d | CITED"], Explained(graph, Holds, "a", "d", first: 1));
        Assert.Empty(Explained(graph, Holds, "a", "d", first: 0));
    }

    [Fact]
    public void A_tie_of_length_zero_needs_no_relationship()
    {
        RelationshipHop stems = SmallGraph.Derived("STEMS", Direction.Out);
        SmallGraph graph = new SmallGraph().Firms("f").Entity("Laboratory", "lab").Entity("University", "uni")
            .Tied("SPUN_OUT_OF", "f", "lab").Tied("OWNS", "uni", "lab");
        Assert.Equal(["f lab uni | SPUN_OUT_OF:f:lab OWNS:uni:lab | CITED"], Explained(graph, stems, "f", "uni"));
        int optional = Enumerable.Range(0, DrawnPaths.Count)
            .First(i => SmallGraph.Derived($"D{i}", Direction.Out).Path is DerivedPath { Forwards.AcceptsNothing: true });
        Assert.Empty(Explained(graph, SmallGraph.Derived($"D{optional}", Direction.Out), "f", "f"));
    }

    [Fact]
    public void A_filter_through_a_derived_hop_goes_on_from_its_end()
    {
        SmallGraph graph = new SmallGraph().Firms("a", "b", "c").Entity("Laboratory", "lab")
            .Tied("OWNS", "a", "b").Tied("OWNS", "b", "c").Tied("SPUN_OUT_OF", "b", "lab", inferred: true).Tied("SPUN_OUT_OF", "c", "lab");
        var question = new Question();
        ScanNodes scan = question.Scan("Firm", new AllOf(
        [
            question.IdIs("a"),
            new Related(Holds, Quantifier.Some,
                new Related(SmallGraph.Hop("SPUN_OUT_OF", Direction.Out), Quantifier.Some, question.IdIs("lab"))),
        ]));
        Evidence.Add(question, new ExplainFilter(null) { Ordinal = 0, Path = "all.evidence", Parent = scan });
        using IPlanRows rows = question.Rows(graph.Engine());
        Assert.Equal(
            [
                "a b c lab | OWNS:a:b OWNS:b:c SPUN_OUT_OF:c:lab | CITED",
                "a b lab | OWNS:a:b SPUN_OUT_OF:b:lab | INFERRED",
            ],
            Evidence.Lines(rows, 1, 0));
    }

    [Fact]
    public void Of_more_ways_than_can_be_counted_the_strongest_are_given_in_order()
    {
        SmallGraph graph = DerivedTests.Layers(12, 10);
        string[] lines = Explained(graph, Holds, "start", "l11-05", first: 3);
        Assert.Equal(3, lines.Length);
        string shared = string.Join(' ', Enumerable.Range(0, 10).Select(layer => $"l{layer:D2}-00"));
        Assert.StartsWith($"start {shared} l10-00 l11-05 |", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"start {shared} l10-02 l11-05 |", lines[2], StringComparison.Ordinal);

        Diagnostic fault = Question(Holds, "start", "l11-05", 1_000).Fault(graph.Engine());
        Assert.Equal(EngineCodes.TooManyWitnesses, fault.Code);
    }

    [Fact]
    public void Ties_are_explained_by_the_least_sets_of_relationships_that_tie()
        => Gen.Int.Sample(seed =>
        {
            var chance = new Chance(seed);
            SmallGraph graph = chance.Graph();
            if (graph.Relationships.Count > 8)
            {
                return;
            }

            var question = new Question();
            RelationshipHop hop = chance.Derived();
            ScanNodes scan = question.Scan("Entity");
            ExpandHop step = question.Hop(scan, hop, distinct: false);
            Evidence.Add(question, new ExplainHop(question.Value(1_000L)) { Ordinal = 0, Path = "all.hop.evidence", Parent = step });
            using IPlanRows rows = question.Rows(graph.Engine());
            RowRange starts = rows.Rows(0, 0);
            for (int start = starts.Start; start < starts.End; start++)
            {
                RowRange ends = rows.Rows(1, start);
                for (int end = ends.Start; end < ends.End; end++)
                {
                    (string from, string to) = (Id(rows, 0, start), Id(rows, 1, end));
                    string[] lines = Evidence.Lines(rows, 2, end);
                    string[] least = Evidence.LeastSets(graph, part => IsTied(part, hop, from, to));
                    Assert.Equal(
                        least is [""] ? [] : least.Order(StringComparer.Ordinal),
                        lines.Select(line => Evidence.Sorted(line.Split(" | ")[1].Split(' '))).Order(StringComparer.Ordinal));
                    Assert.Equal(lines.OrderBy(line => Strength(graph, line)), lines);
                    Assert.All(lines, line => Assert.StartsWith(from, line, StringComparison.Ordinal));
                }
            }
        }, iter: 1_000);

    private static bool IsTied(SmallGraph graph, RelationshipHop hop, string from, string to)
    {
        var model = new PlainModel(graph, new Question().Arguments(), RelationshipScope.All);
        return model.Follow(model.Get(from), hop).Any(met => met.Other == to);
    }

    // Fewest inferred, fewest relationships, then nodes; what comes after that is not looked at here.
    private static (int Inferred, int Relationships, string Nodes) Strength(SmallGraph graph, string line)
    {
        string[] ids = line.Split(" | ")[1].Split(' ');
        return (ids.Count(id => graph.Relationships.Single(fact => fact.Id == id).IsInferred), ids.Length, line.Split(" | ")[0]);
    }

    private static string Id(IPlanRows rows, int step, int row) => Embedded.Tests.Question.Json(rows, step, row, 0).Trim('"');

    private static Question Question(RelationshipHop hop, string from, string to, long? first)
    {
        var question = new Question();
        ExpandHop step = question.Hop(question.LookUp("Entity", from), hop, distinct: false);
        question.Replace(step = step with { Where = question.IdIs(to) });
        int? count = first is null ? null : question.Value(first);
        Evidence.Add(question, new ExplainHop(count) { Ordinal = 0, Path = "one.hop.evidence", Parent = step });
        return question;
    }

    private static string[] Explained(SmallGraph graph, RelationshipHop hop, string from, string to, long? first = null)
    {
        using IPlanRows rows = Question(hop, from, to, first).Rows(graph.Engine());
        return Evidence.Lines(rows, 2, 0);
    }
}
