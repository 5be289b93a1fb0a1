using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Draws what groups must satisfy; operands are measures of some few nodes, as those of most groups are.</summary>
internal sealed class HavingGenerator(Draw draw, PlainGraph graph)
{
    private readonly OperandGenerator operands = new(draw, graph);

    public Where Having(EntityType type) => Having(type, 3);

    private Where Having(EntityType type, int nesting)
    {
        int count = draw.Weighted((1, 0), (14, 1), (5, 2), (2, 3));
        return new Where(type.Name + "HavingInput", [.. Enumerable.Range(0, count)
            .Select(_ => nesting > 0 && draw.Chance(0.25) ? Logic(type, nesting - 1) : Clause(type))
            .DistinctBy(clause => clause.Key)]);
    }

    private Clause Clause(EntityType type) => draw.Chance(0.3) ? new GroupCountClause(operands.Counts()) : OfMeasures(type);

    private Clause Logic(EntityType type, int nesting)
    {
        int count = draw.Weighted((1, 0), (2, 1), (5, 2), (2, 3));
        return draw.Below(3) switch
        {
            0 => new AndClause([.. Enumerable.Range(0, count).Select(_ => Having(type, nesting))]),
            1 => new OrClause([.. Enumerable.Range(0, count).Select(_ => Having(type, nesting))]),
            _ => new NotClause(Having(type, nesting)),
        };
    }

    private MeasuresClause OfMeasures(EntityType type)
    {
        var property = GroupingGenerator.Measured(draw, type);
        int count = draw.Weighted((1, 0), (12, 1), (4, 2));
        return new MeasuresClause(property, [.. draw.Some(Measures.Of(property), count)
            .Select(measure => new MeasureTest(measure, operands.Comparisons(() => Operand(type, property, measure))))]);
    }

    private object Operand(EntityType type, Property property, Measure measure)
    {
        if (measure is Measure.Count or Measure.Distinct)
        {
            return (long)draw.Weighted((3, 0), (4, 1), (4, 2), (2, 3), (1, 7), (1, -1));
        }

        var some = draw.Some(graph.All(type), draw.Between(1, 3)).OrderBy(node => node.Id, StringComparer.Ordinal);
        return Group.Value(some, property, measure) switch
        {
            string date => draw.Weighted((2, date), (1, date[..4]), (1, date[..Math.Min(7, date.Length)])),
            null => property.Kind == PropertyKind.PartialDate ? draw.Pick(Texts.Dates) : (long)draw.Between(-2, 9),
            var number => number,
        };
    }
}
