using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;
using GraphQLParser.AST;

namespace CorridorGraph.GraphQL;

/// <summary>The served schema as the language library sees it: for validation and introspection only.</summary>
internal static class LanguageSchema
{
    public static ISchema Build(ApiSchema api, string sdl)
    {
        var schema = Schema.For(sdl, builder =>
        {
            foreach (var type in api.Objects.Where(type => type.IsInterface))
            {
                // The library asks every interface how to find a value's type; no value of ours ever reaches it.
                builder.Types.For(type.Name).ResolveType = _ => null!;
            }

            // The library asks every subscription where its events come from; ours do not come through it.
            builder.Types.For(ApiSchema.SubscriptionName).FieldFor(SubscriptionFields.GraphChanged).StreamResolver = new NoStream();
            builder.Types.For("PartialDate");
        });
        schema.Features.RepeatableDirectives = true;
        schema.Features.DeprecationOfInputValues = true;
        schema.RegisterType(new PartialDateScalar());
        schema.RegisterType(new LongGraphType { Description = "A whole number of 64 bits." });
        schema.Initialize();
        return schema;
    }

    private sealed class NoStream : ISourceStreamResolver
    {
        public ValueTask<IObservable<object?>> ResolveAsync(IResolveFieldContext context)
            => throw new InvalidOperationException("Subscriptions are answered by the change feed.");
    }

    /// <summary>Takes any string: what makes a date is checked where its place is known.</summary>
    private sealed class PartialDateScalar : ScalarGraphType
    {
        public PartialDateScalar()
        {
            Name = "PartialDate";
            Description = "ISO 8601 at whatever precision is known: `2017`, `2017-09`, `2017-09-06`. Compared at the precision of the operand.";
        }

        public override object? ParseLiteral(GraphQLValue value) => value switch
        {
            GraphQLStringValue text => text.Value.ToString(),
            GraphQLNullValue => null,
            _ => ThrowLiteralConversionError(value),
        };

        public override object? ParseValue(object? value) => value as string;
    }
}
