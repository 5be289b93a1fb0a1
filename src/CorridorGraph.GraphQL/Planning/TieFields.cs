using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>
/// Plans relationships of an entity where types that are derived are named among them. A derived relationship is not stored: it is a hop along its
/// path, whose rows are shown as relationships.
/// </summary>
internal sealed class TieFields(PlanBuilder builder, BoundField field, RowContext at, ImmutableArray<NodeType> owners)
{
    private readonly Page page = Paging.OfList(builder, field);
    private bool isOneStep;

    /// <summary>The relationships in the order of their types' names: stored types that follow each other are one step.</summary>
    public MixedListShape List(ImmutableArray<RelationshipType> types, Direction direction)
    {
        isOneStep = types is [_] && direction != Direction.Both;
        var parts = ImmutableArray.CreateBuilder<ListPart>();
        var stored = ImmutableArray.CreateBuilder<RelationshipType>();
        foreach (var type in types.OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            if (type.Derivation is null)
            {
                stored.Add(type);
                continue;
            }

            AddStored();
            parts.Add(Derived(type, direction));
        }

        AddStored();
        return new MixedListShape(
            parts.ToImmutable(), isOneStep ? Page.All : page, builder.Limits.MaxListRows, rows => LimitErrors.Rows(parts[0].Step, builder.Limits, rows));

        void AddStored()
        {
            if (stored.Count > 0)
            {
                parts.Add(Stored(stored.DrainToImmutable(), direction));
            }
        }
    }

    // One step cuts the page itself. Of each of several, as many rows as the page can need: what it passes over may lie in another.
    private Page PageOfStep => isOneStep ? page : new(First: page.First is { } first ? builder.Parameters.AddSum(first, page.Skip) : null);

    private StoredPart Stored(ImmutableArray<RelationshipType> types, Direction direction)
    {
        var step = RelationshipFields.Step(builder, field, at, owners, types, direction, PageOfStep);
        return new StoredPart(step.Step, RelationshipFields.Shape(builder, field.Selection!, builder.Hop(field, step, at)));
    }

    private DerivedPart Derived(RelationshipType type, Direction direction)
    {
        var outwards = direction == Direction.In ? null : Ties(type, Direction.Out);
        var inwards = direction == Direction.Out ? null : Ties(type, Direction.In);
        return new DerivedPart(outwards, inwards);
    }

    private TieShape Ties(RelationshipType type, Direction direction)
    {
        var hop = builder.Add(at, number => new ExpandHop(new DerivedPath(type, direction), builder.Ontology.Entity, Distinct: true)
        {
            Ordinal = number,
            Path = field.Path,
            ParentTypes = owners,
            Page = PageOfStep,
        });
        var far = builder.Hop(field, hop, at);
        var id = new TieId(type, IdOf(at.Step!), IdOf(hop), direction);
        return new TieShape(hop.Step, id, field.Selection!.Variants[0].Fields.Select(part => (part.ResponseKey, Value(part, id, far))));
    }

    private ColumnShape IdOf(StepDraft step)
        => new(step.Ordinal, step.Column(new PropertyColumn(builder.Ontology.Entity.Properties.Single(property => property.IsId))));

    private TieValue Value(BoundField part, TieId id, RowContext far) => part.Meaning switch
    {
        TypeName => Constant("\"Relationship\""),
        NodeValue or RelationshipValue { Property.Name: "id" } => id,
        RelationshipValue { Property.Name: "type" } => Constant($"\"{id.Type.Name}\""),
        RelationshipValue { Property.Name: "confidence" } => new OfFarEnd(WitnessFields.TieConfidence(builder, part, far)),
        RelationshipValue => Constant("null"),
        RelationshipSources => Constant("[]"),
        TieEvidence => new OfFarEnd(WitnessFields.OfTie(builder, part, far)),
        RelationshipNode end when end.IsFrom == (id.Direction == Direction.Out)
            => new OfNearEnd(EntityFields.Shape(builder, part.Selection!, at with { Depth = far.Depth, IsEnd = true })),
        RelationshipNode => new OfFarEnd(EntityFields.Shape(builder, part.Selection!, far)),
        _ => throw new InvalidOperationException($"{part.Field.Name} is not a field of a relationship."),
    };

    private static OfFarEnd Constant(string json) => new(new ConstantShape(json));
}
