using System.Text;
using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CorridorGraph.GraphQL;

/// <summary>Takes one request through every stage in order; what a stage gives is kept for the next request of the same text and form.</summary>
internal sealed class RequestRunner(ApiSchema api, ISchema schema, IGraphEngine engine, QueryLimits limits)
{
    private readonly BoundedCache<string, PreparedDocument> documents = new(limits.MaxCachedPlans);
    private readonly BoundedCache<(string Text, string Operation, string Form), CompiledOperation> operations = new(limits.MaxCachedPlans);
    private readonly OperationValidator validator = new(api, schema, limits);
    private readonly IntrospectionRunner introspection = new(schema);

    public async ValueTask<GraphQLAnswer> RunAsync(GraphQLRequest request, CancellationToken cancel)
    {
        var prepared = await PrepareAsync(request, cancel).ConfigureAwait(false);
        if (!prepared.Succeeded)
        {
            return ErrorWriter.Refused(prepared.Faults);
        }

        var ready = Ready(prepared.Value, request);
        if (!ready.Succeeded)
        {
            return ErrorWriter.Refused(ready.Faults);
        }

        var (document, operation, compiled, values) = ready.Value;
        var found = await engine.ExecuteAsync(compiled.Plan, values.Arguments, cancel).ConfigureAwait(false);
        if (!found.Succeeded)
        {
            return ErrorWriter.Failed(found.Faults);
        }

        using var rows = found.Value;
        var aside = await introspection.RunAsync(document, operation, request.Variables, compiled.IntrospectionKeys, cancel).ConfigureAwait(false);
        return new GraphQLAnswer(ResponseShaper.Write(compiled.Shape, rows, values, aside), isRequestError: false);
    }

    /// <summary>What a request would run, for printing.</summary>
    public async ValueTask<Outcome<ReadyOperation>> ExplainAsync(GraphQLRequest request, CancellationToken cancel)
    {
        var prepared = await PrepareAsync(request, cancel).ConfigureAwait(false);
        return prepared.Then(document => Ready(document, request));
    }

    private async ValueTask<Outcome<PreparedDocument>> PrepareAsync(GraphQLRequest request, CancellationToken cancel)
    {
        if (documents.Find(request.Query) is { } known)
        {
            return known;
        }

        var parsed = OperationParser.Parse(request.Query, limits);
        if (!parsed.Succeeded)
        {
            return parsed.Faults;
        }

        var valid = await validator.ValidateAsync(parsed.Value, cancel).ConfigureAwait(false);
        return valid.Then<PreparedDocument>(document =>
        {
            var prepared = new PreparedDocument(document.Document);
            documents.Add(request.Query, prepared);
            return prepared;
        });
    }

    private Outcome<ReadyOperation> Ready(PreparedDocument prepared, GraphQLRequest request)
        => TooManyBytes(request.Variables) is { } fault
            ? fault
            : prepared.Choose(request.OperationName).Then(operation =>
                VariableValues.Read(prepared.Document, operation, request.Variables, new InputReader(api, limits)).Then(variables =>
                    Compiled(prepared.Document, operation, variables).Then(compiled =>
                        ArgumentBinder.Bind(compiled, variables).Then<ReadyOperation>(values =>
                            new ReadyOperation(prepared.Document, operation, compiled, values)))));

    private Outcome<CompiledOperation> Compiled(OperationDocument document, GraphQLOperationDefinition operation, VariableValues variables)
    {
        var key = (document.Text, operation.Name?.StringValue ?? "", variables.Form());
        return operations.Find(key) is { } known
            ? known
            : OperationBinder.Bind(api, document, operation, variables, limits)
                .Then(bound => Planner.Plan(api.Ontology, bound, limits))
                .Then<CompiledOperation>(compiled =>
                {
                    operations.Add(key, compiled);
                    return compiled;
                });
    }

    private Diagnostic? TooManyBytes(JsonElement? variables)
        => variables is { ValueKind: JsonValueKind.Object } json && Encoding.UTF8.GetByteCount(json.GetRawText()) is var bytes && bytes > limits.MaxRequestBytes
            ? LimitFault.Of(
                OperationCodes.TooManyBytes, "The variables have", bytes, "bytes", limits.MaxRequestBytes, nameof(limits.MaxRequestBytes))
            : null;
}

/// <summary>An operation of one request with its values: all that running it takes.</summary>
internal sealed record ReadyOperation(
    OperationDocument Document, GraphQLOperationDefinition Operation, CompiledOperation Compiled, RequestValues Values);
