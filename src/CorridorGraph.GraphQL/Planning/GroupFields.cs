using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Plans aggregates: one step of groups, shown through their keys and values.</summary>
internal sealed class GroupFields
{
    private readonly PlanBuilder builder;
    private readonly GroupPlanner groups;
    private readonly StepDraft step;
    private readonly RowContext rows;

    private GroupFields(PlanBuilder builder, GroupPlanner groups, StepDraft step, RowContext rows)
        => (this.builder, this.groups, this.step, this.rows) = (builder, groups, step, rows);

    public static Shape Shape(
        PlanBuilder builder, BoundField field, RowContext at, EntityType type, PathExpression? follow, ImmutableArray<NodeType> owners)
    {
        var where = EntityFields.Where(builder, field);
        var whereEdge = builder.Filters.Plan(field.Argument(Arguments.WhereEdge));
        var groups = new GroupPlanner(builder, field);
        var having = builder.Filters.Plan(field.Argument(Arguments.Having));
        var order = groups.Order();
        int? first = Paging.RowCount(builder, field, Arguments.First);
        var step = builder.Add(at, number => new GroupRows(type, follow, [.. groups.Keys.Select(key => key.Key)])
        {
            Ordinal = number,
            Path = field.Path,
            ParentTypes = owners,
            Where = where,
            WhereEdge = whereEdge,
            Having = having,
            Order = order,
            First = first,
        });
        var rows = follow is null ? builder.Root(field, step, at) : builder.Hop(field, step, at);
        var planner = new GroupFields(builder, groups, step, rows);
        return new ListShape(step.Ordinal, Object(field, planner.Part));
    }

    private static ObjectShape Object(BoundField field, Func<BoundField, Shape> part)
        => new(field.Selection!.Variants[0].Fields.Select(selected => (
            selected.ResponseKey,
            selected.Meaning is TypeName ? new ConstantShape($"\"{field.Field.Type.Name}\"") : part(selected))).ToList());

    private Shape Part(BoundField field) => field.Meaning switch
    {
        AggregateKey => Object(field, KeyPart),
        AggregateCount => Value(new GroupValue(Measure.Count, null)),
        AggregateValues values => Object(field, part => Measured(((AggregateMeasure)part.Meaning).Measure, values.Property)),
        _ => throw new InvalidOperationException($"{field.Field.Name} is not a field of a group."),
    };

    // An average is never taken from an engine: sum and count are, and divided in one place.
    private Shape Measured(Measure measure, Property property) => measure == Measure.Avg
        ? new AverageShape(
            step.Ordinal,
            step.Column(new GroupValueColumn(new GroupValue(Measure.Sum, property))),
            step.Column(new GroupValueColumn(new GroupValue(Measure.Count, property))))
        : Value(new GroupValue(measure, property));

    private ColumnShape Value(GroupValue value) => new(step.Ordinal, step.Column(new GroupValueColumn(value)));

    private Shape KeyPart(BoundField field) => field.Meaning switch
    {
        KeyValue value => KeyColumn(value.Property.Name, ofEdge: false, field),
        EdgeKey => Object(field, part => KeyColumn(((EdgeKeyValue)part.Meaning).Property.Name, ofEdge: true, part)),
        KeyNode node => Node(field, node.Field),
        _ => throw new InvalidOperationException($"{field.Field.Name} is not a key of a group."),
    };

    private Shape KeyColumn(string name, bool ofEdge, BoundField field) => groups.Number(name, ofEdge, field.Place) is { } number
        ? new ColumnShape(step.Ordinal, step.Column(new GroupKeyColumn(number)))
        : new ConstantShape("null");

    private Shape Node(BoundField field, string name)
    {
        if (groups.Number(name, ofEdge: false, field.Place) is not { } number)
        {
            return new ConstantShape("null");
        }

        var node = builder.Add(rows with { Step = step }, ordinal => new GroupNode(number) { Ordinal = ordinal, Path = field.Path });
        return new SingleShape(node.Ordinal, EntityFields.Shape(builder, field.Selection!, PlanBuilder.Below(node, rows)));
    }
}
