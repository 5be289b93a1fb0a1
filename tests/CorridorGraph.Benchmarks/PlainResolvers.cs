using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace CorridorGraph.Benchmarks;

/// <summary>What N and P need, written for the library as a team would write it first: a resolver a field, over the same arrays.</summary>
internal static class PlainResolvers
{
    public static Schema Over(PlainGraph graph)
    {
        var entity = new ObjectGraphType<PlainNode> { Name = "Entity" };
        PlainNode[] nodes = [.. Enumerable.Range(0, graph.Count).Select(number => new PlainNode(number))];
        bool[] isFirm = graph.Are("Firm"), isLaboratory = graph.Are("Laboratory");
        entity.Field<NonNullGraphType<IdGraphType>>("id").Resolve(context => graph.Id[context.Source.Number]);
        entity.Field<NonNullGraphType<StringGraphType>>("name").Resolve(context => graph.Name[context.Source.Number]);
        entity.Field<StringGraphType>("nameEn").Resolve(context => graph.NameEn[context.Source.Number]);
        entity.Field<StringGraphType>("founded").Resolve(context => graph.Founded[context.Source.Number]);
        entity.Field<LongGraphType>("employees").Resolve(context => graph.Employees[context.Source.Number]);
        Hop("laboratories", graph.From("OPERATES"), node => isLaboratory[node]);
        Hop("spinOffs", graph.To("SPUN_OUT_OF"), node => isFirm[node]);
        Hop("locatedIn", graph.From("LOCATED_IN"), _ => true);
        Hop("hatchedBy", graph.To("HATCHES"), _ => true);
        var query = new ObjectGraphType { Name = "Query" };
        query.AddField(LookUp("university"));
        query.AddField(LookUp("firm"));
        return new Schema { Query = query };

        FieldType LookUp(string name) => new()
        {
            Name = name,
            ResolvedType = entity,
            Arguments = new QueryArguments(new QueryArgument<NonNullGraphType<IdGraphType>> { Name = "id" }),
            Resolver = new FuncFieldResolver<PlainNode>(context
                => graph.NodeOf.TryGetValue(context.GetArgument<string>("id"), out int node) ? nodes[node] : null),
        };

        void Hop(string name, Ties ties, Func<int, bool> accepts) => entity.AddField(new FieldType
        {
            Name = name,
            ResolvedType = new NonNullGraphType(new ListGraphType(new NonNullGraphType(entity))),
            Arguments = new QueryArguments(new QueryArgument<IntGraphType> { Name = "first" }),
            Resolver = new FuncFieldResolver<PlainNode, IEnumerable<PlainNode>>(context => ties.Of(context.Source.Number).ToArray()
                .Distinct().Where(accepts).Take(context.GetArgument("first", int.MaxValue)).Select(node => nodes[node])),
        });
    }
}

/// <summary>A node as one resolver passes it to the next.</summary>
internal sealed record PlainNode(int Number);
