using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded.Tests;

/// <summary>Asks for evidence, and reads it.</summary>
public static class Evidence
{
    /// <summary>Adds a step that explains, and after it the steps of its nodes and its relationships.</summary>
    public static void Add(Question question, PlanStep explain)
    {
        PlanStep added = question.Add(explain with { Columns = [new WitnessConfidenceColumn()] });
        question.Add(new WitnessNodes
        {
            Ordinal = 0,
            Path = $"{explain.Path}.nodes",
            Parent = added,
            Columns = [new PropertyColumn(SmallGraph.Property("id"))],
        });
        question.Add(new WitnessRelationships
        {
            Ordinal = 0,
            Path = $"{explain.Path}.relationships",
            Parent = added,
            Columns = [new RelationshipColumn(Frame.Relationship[0])],
        });
    }

    /// <summary>Each witness of a row as nodes, relationships and confidence.</summary>
    /// <param name="explain">The step that explains.</param>
    public static string[] Lines(IPlanRows rows, int explain, int row)
    {
        RowRange witnesses = rows.Rows(explain, row);
        return [.. Enumerable.Range(witnesses.Start, witnesses.Count).Select(witness =>
            $"{Question.Column(rows, explain + 1, witness, 0)} | {Question.Column(rows, explain + 2, witness, 0)} | "
            + Question.Json(rows, explain, witness, 0).Trim('"'))];
    }

    /// <summary>
    /// Tries every set of relationships: those of which something holds while it does of no part of them, each as ids in order.
    /// </summary>
    /// <param name="holds">What is to hold, of a graph with some of the relationships.</param>
    public static string[] LeastSets(SmallGraph graph, Func<SmallGraph, bool> holds)
    {
        RelationshipFact[] all = [.. graph.Relationships];
        var least = new List<int>();
        foreach (int set in Enumerable.Range(0, 1 << all.Length).OrderBy(set => int.PopCount(set)))
        {
            if (least.TrueForAll(part => (part & set) != part) && holds(graph.With(all.Where((_, i) => (set >> i & 1) == 1))))
            {
                least.Add(set);
            }
        }

        return [.. least.Select(set => Sorted(all.Where((_, i) => (set >> i & 1) == 1).Select(fact => fact.Id)))];
    }

    public static string Sorted(IEnumerable<string> ids) => string.Join(' ', ids.Order(StringComparer.Ordinal));
}
