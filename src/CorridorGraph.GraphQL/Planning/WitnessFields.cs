using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Plans <c>evidence</c>: of the filter that let an entity through, and of the derived tie that an edge stands for.</summary>
internal static class WitnessFields
{
    public static Shape List(PlanBuilder builder, BoundField field, RowContext at, ImmutableArray<NodeType> owners)
    {
        // An entity that no filter let through has nothing to show.
        if (at.IsEnd || at.Step!.Step is not SelectingStep { Where: not Always })
        {
            return new ConstantShape("[]");
        }

        return Witnesses(builder, field, at, (number, first)
            => new ExplainFilter(first) { Ordinal = number, Path = field.Path, ParentTypes = owners });
    }

    public static Shape OfTie(PlanBuilder builder, BoundField field, RowContext at)
        => Witnesses(builder, field, at, (number, first) => new ExplainHop(first) { Ordinal = number, Path = field.Path });

    public static Shape TieConfidence(PlanBuilder builder, BoundField field, RowContext at)
    {
        int strongest = builder.Parameters.Add(new ScalarInput(1L), ParameterRole.RowCount);
        var step = builder.Add(at, number => new ExplainHop(strongest) { Ordinal = number, Path = field.Path });
        return new TieConfidenceShape(step.Ordinal, new ColumnShape(step.Ordinal, step.Column(new WitnessConfidenceColumn())));
    }

    private static ListShape Witnesses(PlanBuilder builder, BoundField field, RowContext at, Func<int, int?, PlanStep> create)
    {
        int? first = Paging.RowCount(builder, field, Arguments.First);
        var step = builder.Add(at, number => create(number, first));
        var below = PlanBuilder.Below(step, at);
        return new ListShape(step.Ordinal, new ObjectShape(field.Selection!.Variants[0].Fields.Select(part => (
            part.ResponseKey, Part(builder, part, below))).ToList()));
    }

    private static Shape Part(PlanBuilder builder, BoundField field, RowContext at)
    {
        switch (field.Meaning)
        {
            case TypeName:
                return new ConstantShape("\"Witness\"");
            case WitnessConfidence:
                return new ColumnShape(at.Step!.Ordinal, at.Step.Column(new WitnessConfidenceColumn()));
            case WitnessNodeList:
                var nodes = builder.Add(at, number => new WitnessNodes { Ordinal = number, Path = field.Path });
                return new ListShape(nodes.Ordinal, EntityFields.Shape(builder, field.Selection!, PlanBuilder.Below(nodes, at)));
            case WitnessRelationshipList:
                var ties = builder.Add(at, number => new WitnessRelationships { Ordinal = number, Path = field.Path });
                return new ListShape(ties.Ordinal, RelationshipFields.Shape(builder, field.Selection!, PlanBuilder.Below(ties, at)));
            default:
                throw new InvalidOperationException($"{field.Field.Name} is not a field of a witness.");
        }
    }
}
