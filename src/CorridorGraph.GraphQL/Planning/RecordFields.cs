using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Plans what is selected of sources and metrics.</summary>
internal static class RecordFields
{
    public static Shape Shape(PlanBuilder builder, BoundSelection selection, RowContext at)
        => new ObjectShape(selection.Variants[0].Fields.Select(field => (
            field.ResponseKey,
            field.Meaning is TypeName ? new ConstantShape($"\"{selection.Variants[0].TypeNames[0]}\"") : Field(builder, field, at))).ToList());

    public static ListShape Sources(
        PlanBuilder builder, BoundField field, RowContext at, bool ofRelationship, ImmutableArray<NodeType> owners)
        => List(builder, field, at, number => new ListSources(ofRelationship) { Ordinal = number, Path = field.Path, ParentTypes = owners });

    public static ListShape Metrics(PlanBuilder builder, BoundField field, RowContext at, ImmutableArray<NodeType> owners)
        => List(builder, field, at, number => new ListMetrics { Ordinal = number, Path = field.Path, ParentTypes = owners });

    private static Shape Field(PlanBuilder builder, BoundField field, RowContext at)
    {
        var parent = at.Step!;
        return field.Meaning switch
        {
            RecordValue value => new ColumnShape(parent.Ordinal, parent.Column(new PropertyColumn(value.Property))),
            NodeValue value => new ColumnShape(parent.Ordinal, parent.Column(new PropertyColumn(InFrame(value.Property)))),
            MetricSources => Sources(builder, field, at, ofRelationship: false, default),
            SourceFacts => Facts(builder, field, at),
            _ => throw new InvalidOperationException($"{field.Field.Name} is not a field of a source or metric."),
        };
    }

    private static JoinedListShape Facts(PlanBuilder builder, BoundField field, RowContext at)
    {
        var nodes = builder.Add(at, number => new CitingNodes { Ordinal = number, Path = field.Path });
        var relationships = builder.Add(at, number => new CitingRelationships { Ordinal = number, Path = field.Path });
        return new JoinedListShape(
        [
            new ListShape(nodes.Ordinal, EntityFields.Shape(builder, field.Selection!, PlanBuilder.Below(nodes, at))),
            new ListShape(
                relationships.Ordinal,
                RelationshipFields.Shape(builder, field.Selection!.Of("Relationship"), PlanBuilder.Below(relationships, at))),
        ]);
    }

    private static ListShape List(PlanBuilder builder, BoundField field, RowContext at, Func<int, PlanStep> create)
    {
        var step = builder.Add(at, create);
        return new ListShape(step.Ordinal, Shape(builder, field.Selection!, PlanBuilder.Below(step, at)));
    }

    // Under Node, id is the interface's field; of a source it is the source's.
    private static Property InFrame(Property property) => Frame.Source.First(own => own.Name == property.Name);
}
