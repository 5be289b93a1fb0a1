using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Bound operation to plan and shape: what to find, and how each row of it is written. The roots are planned here.</summary>
internal static class Planner
{
    public static Outcome<CompiledOperation> Plan(GraphOntology ontology, BoundOperation operation, QueryLimits limits)
    {
        var builder = new PlanBuilder(ontology, limits);
        var shape = new ObjectShape(operation.Selection.Variants[0].Fields.Select(field => (field.ResponseKey, Root(builder, field))));
        return builder.Finish(shape);
    }

    private static Shape Root(PlanBuilder builder, BoundField field)
    {
        var at = new RowContext(null, 0, Scope(builder, field));
        return field.Meaning switch
        {
            TypeName => new ConstantShape($"\"{ApiSchema.QueryName}\""),
            Introspection => new IntrospectionShape(builder.Introspection(field.ResponseKey)),
            GraphVersion or ListChanges => AskStore(builder, field),
            LookUpOne look => LookUp(builder, field, at, ids => step => Nodes(step, field, look.Type, ids), EntityFields.Shape),
            LookUpSource => LookUp(builder, field, at, ids => step => Sources(step, field, ids), RecordFields.Shape),
            LookUpAny any => LookUpOfAnyKind(builder, field, at, any.IsList),
            ListAll list => Scan(builder, field, at, list.Type, EntityFields.Where(builder, field)),
            ListNamed => Scan(builder, field, at, builder.Ontology.Entity, Named(builder, field)),
            ListAllSources => ScanAllSources(builder, field, at),
            ConnectAll connect => ConnectionFields.Shape(builder, field, at, step => new ScanNodes(connect.Type) { Ordinal = step, Path = field.Path }),
            AggregateAll aggregate => GroupFields.Shape(builder, field, at, aggregate.Type, follow: null, owners: default),
            _ => throw new InvalidOperationException($"{field.Field.Name} is not a root field."),
        };
    }

    private static RelationshipScope Scope(PlanBuilder builder, BoundField field) => new(
        field.Argument(Arguments.AsOf) is { } asOf ? builder.Parameters.Add(asOf) : null,
        field.Argument(Arguments.Confidence) is EnumInput { Name: "CITED" });

    private static StoreShape AskStore(PlanBuilder builder, BoundField field)
    {
        int? Parameter(string name, ParameterRole role)
            => field.Argument(name) is { } value ? builder.Parameters.Add(value, role, name) : null;
        return new StoreShape(builder.AskStore(new StoreQuestion(
            field,
            Parameter(Arguments.After, ParameterRole.RowCount),
            Parameter(Arguments.First, ParameterRole.RowCount),
            Parameter(Arguments.Entity, ParameterRole.Operand))));
    }

    private static SingleShape LookUp(
        PlanBuilder builder,
        BoundField field,
        RowContext at,
        Func<int, Func<int, PlanStep>> create,
        Func<PlanBuilder, BoundSelection, RowContext, Shape> shape)
    {
        int ids = builder.Parameters.Add(field.Argument(Arguments.Id)!, ParameterRole.Ids);
        var step = builder.Add(at, create(ids));
        return new SingleShape(step.Ordinal, shape(builder, field.Selection!, PlanBuilder.Below(step, at)));
    }

    private static LookUpShape LookUpOfAnyKind(PlanBuilder builder, BoundField field, RowContext at, bool isList)
    {
        int ids = builder.Parameters.Add(field.Argument(isList ? Arguments.Ids : Arguments.Id)!, ParameterRole.Ids);
        var nodes = builder.Add(at, step => Nodes(step, field, builder.Ontology.Entity, ids));
        var sources = builder.Add(at, step => Sources(step, field, ids));
        var relationships = builder.Add(at, step => new LookUpRelationships(ids) { Ordinal = step, Path = field.Path });
        return new LookUpShape(
            [
                (nodes.Ordinal, EntityFields.Shape(builder, field.Selection!, PlanBuilder.Below(nodes, at))),
                (sources.Ordinal, RecordFields.Shape(builder, field.Selection!.Of("Source"), PlanBuilder.Below(sources, at))),
                (relationships.Ordinal, RelationshipFields.Shape(builder, field.Selection!.Of("Relationship"), PlanBuilder.Below(relationships, at))),
            ],
            isList);
    }

    private static LookUpNodes Nodes(int step, BoundField field, EntityType type, int ids) => new(type, ids) { Ordinal = step, Path = field.Path };

    private static LookUpSources Sources(int step, BoundField field, int ids) => new(ids) { Ordinal = step, Path = field.Path };

    private static ListShape Scan(PlanBuilder builder, BoundField field, RowContext at, EntityType type, Filter where)
    {
        var order = EntityFields.Order(builder, field);
        var page = Paging.OfList(builder, field);
        var step = builder.Add(at, number => new ScanNodes(type) { Ordinal = number, Path = field.Path, Where = where, Order = order, Page = page });
        return new ListShape(step.Ordinal, EntityFields.Shape(builder, field.Selection!, builder.Root(field, step, at)));
    }

    private static ListShape ScanAllSources(PlanBuilder builder, BoundField field, RowContext at)
    {
        var where = EntityFields.Where(builder, field);
        var order = EntityFields.Order(builder, field);
        var page = Paging.OfList(builder, field);
        var step = builder.Add(at, number => new ScanSources { Ordinal = number, Path = field.Path, Where = where, Order = order, Page = page });
        return new ListShape(step.Ordinal, RecordFields.Shape(builder, field.Selection!, PlanBuilder.Below(step, at)));
    }

    private static AnyOf Named(PlanBuilder builder, BoundField field)
    {
        int name = builder.Parameters.Add(field.Argument(Arguments.Name)!);
        Property Called(string property) => builder.Ontology.Entity.Properties.First(candidate => candidate.Name == property);
        Compare Same(string property) => new(Called(property), Comparison.Equal, name);
        return new AnyOf([Same("name"), Same("nameEn"), new SomeElement(Called("aliases"), Quantifier.Some, Same("aliases"))]);
    }
}
