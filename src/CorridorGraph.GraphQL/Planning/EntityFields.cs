using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Plans what is selected of entities.</summary>
internal static class EntityFields
{
    /// <summary>The shape of an entity's row: one object, or one for each group of types that different fields are selected of.</summary>
    public static Shape Shape(PlanBuilder builder, BoundSelection selection, RowContext at)
    {
        var variants = selection.Variants.Select(variant => (variant, Types: TypesOf(builder, variant))).Where(pair => !pair.Types.IsEmpty).ToList();
        var shapes = new Dictionary<BoundField, Shape>();
        var byType = new Shape[builder.Ontology.NodeTypes.Length];
        foreach (var (variant, types) in variants)
        {
            var shape = new ObjectShape(variant.Fields.Select(field => (field.ResponseKey, FieldShape(field, types))).ToList());
            foreach (var type in types)
            {
                byType[type.Ordinal] = shape;
            }
        }

        return variants is [var only] ? byType[only.Types[0].Ordinal] : new ByTypeShape(at.Step!.Ordinal, [.. byType]);

        Shape FieldShape(BoundField field, ImmutableArray<NodeType> types)
        {
            if (field.Meaning is TypeName)
            {
                return TypeNameOf(builder, types, at);
            }

            if (!shapes.TryGetValue(field, out var shape))
            {
                var owners = variants.Where(pair => pair.variant.Fields.Contains(field)).SelectMany(pair => pair.Types).ToImmutableArray();
                bool isEverywhere = owners.Length == variants.Sum(pair => pair.Types.Length);
                shapes[field] = shape = Field(builder, field, at, isEverywhere ? default : owners);
            }

            return shape;
        }
    }

    /// <summary>The filter of a field's <c>where</c>.</summary>
    public static Filter Where(PlanBuilder builder, BoundField field) => builder.Filters.Plan(field.Argument(Arguments.Where));

    /// <summary>The keys of a field's <c>order</c>, then those of its <c>orderEdge</c>.</summary>
    public static ImmutableArray<SortKey> Order(PlanBuilder builder, BoundField field)
        => builder.Orders.Plan(field.Argument(Arguments.Order), field.Argument(Arguments.OrderEdge));

    private static Shape Field(PlanBuilder builder, BoundField field, RowContext at, ImmutableArray<NodeType> owners)
    {
        var parent = at.Step!;
        return field.Meaning switch
        {
            NodeValue value => new ColumnShape(parent.Ordinal, parent.Column(new PropertyColumn(value.Property))),
            HopList hop => List(builder, field, at, hop, owners),
            HopConnection hop => ConnectionFields.Shape(builder, field, at, step => new ExpandHop(hop.Path, hop.Target, Distinct: false)
            {
                Ordinal = step,
                Path = field.Path,
                ParentTypes = owners,
                WhereEdge = WhereEdge(builder, field),
            }),
            HopAggregate hop => GroupFields.Shape(builder, field, at, hop.Target, hop.Path, owners),
            NodeSources => RecordFields.Sources(builder, field, at, ofRelationship: false, owners),
            NodeMetrics => RecordFields.Metrics(builder, field, at, owners),
            NodeRelationships => RelationshipFields.List(builder, field, at, owners),
            NodeEvidence => WitnessFields.List(builder, field, at, owners),
            _ => throw new InvalidOperationException($"{field.Field.Name} is not a field of an entity."),
        };
    }

    private static ListShape List(PlanBuilder builder, BoundField field, RowContext at, HopList hop, ImmutableArray<NodeType> owners)
    {
        var where = Where(builder, field);
        var whereEdge = WhereEdge(builder, field);
        var order = Order(builder, field);
        var page = Paging.OfList(builder, field);
        var step = builder.Add(at, number => new ExpandHop(hop.Path, hop.Target, Distinct: true)
        {
            Ordinal = number,
            Path = field.Path,
            ParentTypes = owners,
            Where = where,
            WhereEdge = whereEdge,
            Order = order,
            Page = page,
        });
        return new ListShape(step.Ordinal, Shape(builder, field.Selection!, builder.Hop(field, step, at)));
    }

    private static Filter WhereEdge(PlanBuilder builder, BoundField field) => builder.Filters.Plan(field.Argument(Arguments.WhereEdge));

    private static Shape TypeNameOf(PlanBuilder builder, ImmutableArray<NodeType> types, RowContext at) => types is [var only]
        ? new ConstantShape($"\"{only.Name}\"")
        : new TypeNameShape(at.Step!.Ordinal, [.. builder.Ontology.NodeTypes.Select(type => type.Name)]);

    // Under Node a variant may also be of sources or relationships, which have planners of their own.
    private static ImmutableArray<NodeType> TypesOf(PlanBuilder builder, BoundVariant variant)
        => [.. builder.Ontology.NodeTypes.Where(type => variant.TypeNames.Contains(type.Name))];
}
