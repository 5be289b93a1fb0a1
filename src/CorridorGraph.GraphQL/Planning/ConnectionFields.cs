using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Plans connections: one step, whose rows are shown as nodes, as edges and through their cursors.</summary>
internal static class ConnectionFields
{
    public static Shape Shape(PlanBuilder builder, BoundField field, RowContext at, Func<int, SelectingStep> create)
    {
        var where = EntityFields.Where(builder, field);
        var order = EntityFields.Order(builder, field);
        int question = builder.Question(builder.NextStep, field.Field.Name);
        var page = Paging.OfConnection(builder, field, question);
        var step = builder.Add(at, number => create(number) with { Where = where, Order = order, Page = page });
        var rows = at.Step is null ? builder.Root(field, step, at) : builder.Hop(field, step, at);
        var connection = new Connection(builder, step, rows, question);
        return Connection.Object(field.Field.Type.Name, field.Selection!, connection.Part);
    }

    private sealed class Connection(PlanBuilder builder, StepDraft step, RowContext rows, int question)
    {
        public static ObjectShape Object(string typeName, BoundSelection selection, Func<BoundField, Shape> part)
            => new(selection.Variants[0].Fields.Select(field => (
                field.ResponseKey,
                field.Meaning is TypeName ? new ConstantShape($"\"{typeName}\"") : part(field))).ToList());

        public Shape Part(BoundField field) => field.Meaning switch
        {
            ConnectionNodes => new ListShape(step.Ordinal, EntityFields.Shape(builder, field.Selection!, rows)),
            ConnectionEdges => new ListShape(step.Ordinal, Object(field.Field.Type.Name, field.Selection!, EdgePart)),
            ConnectionPageInfo => Object(field.Field.Type.Name, field.Selection!, PageInfoPart),
            ConnectionTotalCount => new TotalCountShape(step.Ordinal),
            _ => throw new InvalidOperationException($"{field.Field.Name} is not a field of a connection."),
        };

        private Shape EdgePart(BoundField field) => field.Meaning switch
        {
            EdgeCursor => Cursor(),
            EdgeNode => EntityFields.Shape(builder, field.Selection!, rows),
            TieEvidence => WitnessFields.OfTie(builder, field, rows),
            _ => RelationshipFields.Field(builder, field, rows),
        };

        private Shape PageInfoPart(BoundField field) => ((PageInfoValue)field.Meaning).Part switch
        {
            GraphQL.PageInfoPart.HasNextPage => new HasPageShape(step.Ordinal, next: true),
            GraphQL.PageInfoPart.HasPreviousPage => new HasPageShape(step.Ordinal, next: false),
            GraphQL.PageInfoPart.StartCursor => new PageCursorShape(step.Ordinal, Cursor(), last: false),
            _ => new PageCursorShape(step.Ordinal, Cursor(), last: true),
        };

        private CursorShape Cursor() => new(step.Ordinal, step.Column(new CursorColumn()), question);
    }
}
