using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Plans what is selected of relationships, alone and as the edges of a connection.</summary>
internal static class RelationshipFields
{
    public static Shape Shape(PlanBuilder builder, BoundSelection selection, RowContext at)
        => new ObjectShape(selection.Variants[0].Fields.Select(field => (field.ResponseKey, Field(builder, field, at))).ToList());

    public static Shape Field(PlanBuilder builder, BoundField field, RowContext at)
    {
        var parent = at.Step!;
        return field.Meaning switch
        {
            TypeName => new ConstantShape("\"Relationship\""),
            RelationshipValue value => new ColumnShape(parent.Ordinal, parent.Column(new RelationshipColumn(value.Property))),
            NodeValue value => new ColumnShape(parent.Ordinal, parent.Column(new RelationshipColumn(InFrame(value.Property)))),
            RelationshipNode end => End(builder, field, at, end.IsFrom),
            RelationshipSources => RecordFields.Sources(builder, field, at, ofRelationship: true, default),
            TieEvidence => new ConstantShape("[]"),
            _ => throw new InvalidOperationException($"{field.Field.Name} is not a field of a relationship."),
        };
    }

    /// <summary>The relationships of an entity, of whatever type.</summary>
    public static Shape List(PlanBuilder builder, BoundField field, RowContext at, ImmutableArray<NodeType> owners)
    {
        ImmutableArray<RelationshipType> types = field.Argument(Arguments.Types) is ListInput list
            ? [.. builder.Ontology.RelationshipTypes.Concat(builder.Ontology.DerivedTypes).Where(type => Names(list, type))]
            : [];
        var direction = field.Argument(Arguments.Direction) is EnumInput way ? Enum.Parse<Direction>(way.Name, ignoreCase: true) : Direction.Both;
        if (field.Argument(Arguments.Types) is not null && types.IsEmpty)
        {
            // Of no type at all: an empty list in a step would mean every type.
            return new ConstantShape("[]");
        }

        if (types.Any(type => type.Derivation is not null))
        {
            return new TieFields(builder, field, at, owners).List(types, direction);
        }

        var step = Step(builder, field, at, owners, types, direction, Paging.OfList(builder, field));
        return new ListShape(step.Ordinal, Shape(builder, field.Selection!, builder.Hop(field, step, at)));
    }

    /// <summary>The step that lists stored relationships.</summary>
    public static StepDraft Step(
        PlanBuilder builder,
        BoundField field,
        RowContext at,
        ImmutableArray<NodeType> owners,
        ImmutableArray<RelationshipType> types,
        Direction direction,
        Page page)
        => builder.Add(at, number => new ListRelationships(types, direction)
        {
            Ordinal = number,
            Path = field.Path,
            ParentTypes = owners,
            Page = page,
        });

    private static bool Names(ListInput list, RelationshipType type) => list.Items.Any(item => item is EnumInput name && name.Name == type.Name);

    private static SingleShape End(PlanBuilder builder, BoundField field, RowContext at, bool isFrom)
    {
        var step = builder.Add(at, number => new RelationshipEnd(isFrom) { Ordinal = number, Path = field.Path });
        return new SingleShape(step.Ordinal, EntityFields.Shape(builder, field.Selection!, PlanBuilder.Below(step, at)));
    }

    // Under Node, id is the interface's field; of a relationship it is the relationship's.
    private static Property InFrame(Property property) => Frame.Relationship.First(own => own.Name == property.Name);
}
