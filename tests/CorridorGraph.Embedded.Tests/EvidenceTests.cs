using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using CsCheck;

namespace CorridorGraph.Embedded.Tests;

public class EvidenceTests
{
    [Fact]
    public void A_witness_runs_from_the_entity_outwards()
    {
        Filter Flagship(Question question) => Some("HATCHES", Direction.Out, Some("SPUN_OUT_OF", Direction.Out,
            new AnyOf([question.IdIs("uni"), Some("OWNS", Direction.In, question.IdIs("uni"))])));
        SmallGraph graph = new SmallGraph()
            .Entity("Incubator", "inc").Entity("Laboratory", "lab").Entity("University", "uni").Firms("f1", "f2", "f3")
            .Tied("HATCHES", "inc", "f1").Tied("HATCHES", "inc", "f2", inferred: true).Tied("HATCHES", "inc", "f3")
            .Tied("SPUN_OUT_OF", "f1", "lab").Tied("OWNS", "uni", "lab").Tied("SPUN_OUT_OF", "f2", "uni");
        Assert.Equal(
            [
                "inc f1 lab uni | HATCHES:inc:f1 SPUN_OUT_OF:f1:lab OWNS:uni:lab | CITED",
                "inc f2 uni | HATCHES:inc:f2 SPUN_OUT_OF:f2:uni | INFERRED",
            ],
            Explained(graph, "Incubator", Flagship, null, RelationshipScope.All));
        Assert.Equal(
            ["inc f1 lab uni | HATCHES:inc:f1 SPUN_OUT_OF:f1:lab OWNS:uni:lab | CITED"],
            Explained(graph, "Incubator", Flagship, null, new RelationshipScope(null, CitedOnly: true)));
        Assert.Single(Explained(graph, "Incubator", Flagship, 1, RelationshipScope.All));
        Assert.Empty(Explained(graph, "Incubator", Flagship, 0, RelationshipScope.All));
    }

    [Fact]
    public void What_is_true_without_a_relationship_needs_no_witness()
    {
        SmallGraph graph = new SmallGraph().Firms("f", "g").Tied("OWNS", "f", "g");
        Assert.Empty(Explained(graph, "Firm", question => question.IdIs("f"), null, RelationshipScope.All));
        Assert.Empty(Explained(graph, "Firm",
            question => new AnyOf([Some("OWNS", Direction.Out, Filter.Everything), question.IdIs("f")]), null, RelationshipScope.All));
        Assert.Empty(Explained(graph, "Firm",
            question => new AllOf(
                [question.IdIs("g"), new Related(SmallGraph.Hop("OWNS", Direction.Out), Quantifier.None, Filter.Everything)]),
            null, RelationshipScope.All));
    }

    [Fact]
    public void A_witness_that_holds_another_is_left_out()
    {
        SmallGraph graph = new SmallGraph().Firms("a", "f", "g").Tied("OWNS", "f", "a").Tied("OWNS", "f", "g");
        Assert.Equal(
            ["f g | OWNS:f:g | CITED"],
            Explained(
                graph,
                "Firm",
                question => new AllOf([Some("OWNS", Direction.Out, Filter.Everything), Some("OWNS", Direction.Out, question.IdIs("g"))]),
                null,
                RelationshipScope.All));
    }

    [Fact]
    public void Evidence_without_a_filter_is_empty()
    {
        SmallGraph graph = new SmallGraph().Firms("f", "g").Tied("OWNS", "f", "g");
        var question = new Question();
        question.LookUp("Firm", "f", "nobody");
        question.Add(new ExplainFilter(null) { Ordinal = 0, Path = "one.evidence", Parent = question.Plan().Steps[0] });
        using IPlanRows rows = question.Rows(graph.Engine());
        Assert.Equal(0, rows.Rows(1, 0).Count + rows.Rows(1, 1).Count);
    }

    [Fact]
    public void More_witnesses_than_the_limit_are_told_once_all_are_asked_for()
    {
        SmallGraph graph = new SmallGraph().Firms("f");
        for (int i = 0; i < 40; i++)
        {
            graph.Firms($"g{i}").Tied("OWNS", "f", $"g{i}");
        }

        var limits = new QueryLimits { MaxWitnesses = 39 };
        Diagnostic asked = Explain("Firm", _ => Some("OWNS", Direction.Out, Filter.Everything), 40).Fault(graph.Engine(limits));
        Assert.Equal(EngineCodes.TooManyWitnessesAsked, asked.Code);
        Assert.Contains("asks for 40 witnesses; the limit is 39 (Query:MaxWitnesses)", asked.Message, StringComparison.Ordinal);
        Diagnostic held = Explain("Firm", _ => Some("OWNS", Direction.Out, Filter.Everything), 39).Fault(graph.Engine(limits));
        Assert.Equal(EngineCodes.TooManyWitnesses, held.Code);
        Assert.Contains("\"f\" has more than 39 witnesses", held.Message, StringComparison.Ordinal);
        Assert.Equal(["all", "evidence"], held.Path);
        Assert.Equal(38, Given(38));

        limits.MaxWitnesses = 40;
        Assert.Equal(40, Given(40));

        int Given(long first)
            => Explained(graph, "Firm", _ => Some("OWNS", Direction.Out, Filter.Everything), first, RelationshipScope.All, limits).Length;
    }

    [Fact]
    public void Witnesses_are_the_least_sets_of_relationships_that_keep_the_entity_in()
        => Gen.Int.Sample(seed =>
        {
            var chance = new Chance(seed);
            SmallGraph graph = chance.Graph();
            if (graph.Relationships.Count > 9)
            {
                return;
            }

            var question = new Question();
            Filter where = chance.Explainable(question, 3);
            ScanNodes scan = question.Scan("Entity", where);
            AddEvidence(question, scan, 1000);
            using IPlanRows rows = question.Rows(graph.Engine());
            RowRange range = rows.Rows(0, 0);
            for (int row = range.Start; row < range.End; row++)
            {
                string id = Question.Json(rows, 0, row, 0).Trim('"');
                string[] found = [.. Evidence.Lines(rows, 1, row).Select(line => Evidence.Sorted(line.Split(" | ")[1].Split(' ')))];
                string[] least = Evidence.LeastSets(graph, part => new PlainModel(part, question.Arguments(), RelationshipScope.All)
                    .Holds(where, graph.Entities.Single(entity => entity.Id == id)));
                Assert.Equal(least is [""] ? [] : least.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
            }
        }, iter: 3000);

    private static Related Some(string type, Direction direction, Filter inner)
        => new(SmallGraph.Hop(type, direction), Quantifier.Some, inner);

    private static Question Explain(string type, Func<Question, Filter> where, long? first, RelationshipScope? scope = null)
    {
        var question = new Question();
        ScanNodes scan = question.Scan(type, where(question)) with { Scope = scope ?? RelationshipScope.All };
        question.Replace(scan);
        AddEvidence(question, scan, first);
        return question;
    }

    private static void AddEvidence(Question question, ScanNodes scan, long? first)
        => Evidence.Add(question, new ExplainFilter(first is null ? null : question.Value(first))
        {
            Ordinal = 0,
            Path = "all.evidence",
            Parent = scan,
            Scope = scan.Scope,
        });

    private static string[] Explained(
        SmallGraph graph, string type, Func<Question, Filter> where, long? first, RelationshipScope scope, QueryLimits? limits = null)
    {
        using IPlanRows rows = Explain(type, where, first, scope).Rows(graph.Engine(limits));
        return rows.Rows(0, 0).Count == 0 ? [] : Evidence.Lines(rows, 1, 0);
    }
}
