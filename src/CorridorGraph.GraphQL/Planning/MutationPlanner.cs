using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Plans what a mutation field answers: the receipt, and the changed things looked up by id as a question would.</summary>
internal static class MutationPlanner
{
    /// <summary>The parameter that takes the ids of what was changed, once it is changed.</summary>
    public const int IdsParameter = 0;

    public static Outcome<CompiledOperation> Plan(GraphOntology ontology, BoundField field, QueryLimits limits)
    {
        var builder = new PlanBuilder(ontology, limits);
        builder.Parameters.Add(new ListInput([]), ParameterRole.Ids);
        var at = new RowContext(null, 0, RelationshipScope.All);
        return builder.Finish(new ObjectShape(
            field.Selection!.Variants[0].Fields.Select(part => (part.ResponseKey, Part(builder, part, at, field.Field.Type.Name)))));
    }

    private static Shape Part(PlanBuilder builder, BoundField field, RowContext at, string payload) => field.Meaning switch
    {
        TypeName => new ConstantShape($"\"{payload}\""),
        ReceiptValue value => new ReceiptShape(value.Part),
        ChangedEntities changed => List(
            builder, at, step => new LookUpNodes(changed.Type, IdsParameter) { Ordinal = step, Path = field.Path }, field, EntityFields.Shape),
        ChangedSources => List(builder, at, step => new LookUpSources(IdsParameter) { Ordinal = step, Path = field.Path }, field, RecordFields.Shape),
        ChangedRelationships => List(
            builder, at, step => new LookUpRelationships(IdsParameter) { Ordinal = step, Path = field.Path }, field, RelationshipFields.Shape),
        _ => throw new InvalidOperationException($"{field.Field.Name} is not a field of a payload."),
    };

    private static LookUpShape List(
        PlanBuilder builder,
        RowContext at,
        Func<int, PlanStep> create,
        BoundField field,
        Func<PlanBuilder, BoundSelection, RowContext, Shape> shape)
    {
        var step = builder.Add(at, create);
        return new LookUpShape([(step.Ordinal, shape(builder, field.Selection!, PlanBuilder.Below(step, at)))], isList: true);
    }
}
