using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CorridorGraph.GraphQL;

/// <summary>Takes one request through every stage in order; what a stage gives is kept for the next request of the same text and form.</summary>
internal sealed class RequestRunner(ApiSchema api, ISchema schema, IGraphEngine engine, QueryLimits limits, IGraphStore? store)
{
    private readonly BoundedCache<string, PreparedDocument> documents = new(limits.MaxCachedPlans);
    private readonly BoundedCache<(string Text, string Operation, string Form), CompiledOperation> operations = new(limits.MaxCachedPlans);
    private readonly OperationValidator validator = new(api, schema, limits);
    private readonly IntrospectionRunner introspection = new(schema);
    private readonly StoreReader storeReader = new(store, limits);
    private readonly MutationRunner mutations = new(api, engine, store, limits);
    private readonly SubscriptionRunner subscriptions = new(api, limits, store);

    public async ValueTask<GraphQLAnswer> RunAsync(GraphQLRequest request, CancellationToken cancel)
    {
        var prepared = await PrepareAsync(request, cancel).ConfigureAwait(false);
        if (!prepared.Succeeded)
        {
            return ErrorWriter.Refused(prepared.Faults);
        }

        var chosen = TooManyBytes(request.Variables) is { } fault ? fault : prepared.Value.Choose(request.OperationName);
        if (!chosen.Succeeded)
        {
            return ErrorWriter.Refused(chosen.Faults);
        }

        return chosen.Value.Operation switch
        {
            OperationType.Mutation => await ChangeAsync(prepared.Value.Document, chosen.Value, request, cancel).ConfigureAwait(false),
            OperationType.Subscription => ErrorWriter.Refused([NeedsAStream(prepared.Value.Document.PlaceOf(chosen.Value))]),
            _ => await AnswerAsync(prepared.Value, chosen.Value, request, cancel).ConfigureAwait(false),
        };
    }

    /// <summary>As <see cref="RunAsync"/>, one answer; for a subscription one answer for each event, until the caller leaves.</summary>
    public async IAsyncEnumerable<GraphQLAnswer> StreamAsync(GraphQLRequest request, [EnumeratorCancellation] CancellationToken cancel)
    {
        var prepared = await PrepareAsync(request, cancel).ConfigureAwait(false);
        if (!prepared.Succeeded || prepared.Value.Choose(request.OperationName).Value is not { Operation: OperationType.Subscription } operation)
        {
            yield return await RunAsync(request, cancel).ConfigureAwait(false);
            yield break;
        }

        await foreach (var answer in subscriptions.RunAsync(prepared.Value.Document, operation, request, cancel).ConfigureAwait(false))
        {
            yield return answer;
        }
    }

    private async ValueTask<GraphQLAnswer> ChangeAsync(
        OperationDocument document, GraphQLOperationDefinition operation, GraphQLRequest request, CancellationToken cancel)
    {
        var answer = await mutations.RunAsync(document, operation, request, cancel).ConfigureAwait(false);
        subscriptions.LookNow();
        return answer;
    }

    private async ValueTask<GraphQLAnswer> AnswerAsync(
        PreparedDocument document, GraphQLOperationDefinition operation, GraphQLRequest request, CancellationToken cancel)
    {
        var ready = Ready(document, operation, request);
        if (!ready.Succeeded)
        {
            return ErrorWriter.Refused(ready.Faults);
        }

        var (compiled, values) = ready.Value;
        var fromStore = await storeReader.AnswerAsync(compiled, values, cancel).ConfigureAwait(false);
        if (!fromStore.Succeeded)
        {
            return ErrorWriter.Failed(fromStore.Faults);
        }

        var found = await engine.ExecuteAsync(compiled.Plan, values.Arguments, cancel).ConfigureAwait(false);
        if (!found.Succeeded)
        {
            return ErrorWriter.Failed(found.Faults);
        }

        using var rows = found.Value;
        var aside = await introspection.RunAsync(document.Document, operation, request.Variables, compiled.IntrospectionKeys, cancel).ConfigureAwait(false);
        var response = ResponseShaper.Write(compiled.Shape, rows, values, aside, fromStore.Value);
        if (!response.Succeeded)
        {
            return ErrorWriter.Failed(response.Faults);
        }

        if (request.WantsPlan)
        {
            PlanExtension.Append(response.Value, compiled.Plan, rows);
        }

        return new GraphQLAnswer(response.Value, isRequestError: false);
    }

    /// <summary>What a request would run, for printing.</summary>
    public async ValueTask<Outcome<ReadyOperation>> ExplainAsync(GraphQLRequest request, CancellationToken cancel)
    {
        var prepared = await PrepareAsync(request, cancel).ConfigureAwait(false);
        return prepared.Then(document => document.Choose(request.OperationName).Then(operation => operation.Operation != OperationType.Query
            ? HasNoPlan
            : Ready(document, operation, request)));
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
        return valid.Then<PreparedDocument>(prepared =>
        {
            documents.Add(request.Query, prepared);
            return prepared;
        });
    }

    private static Diagnostic NeedsAStream(Place place) => new(
        OperationCodes.NoSuchOperation,
        "A subscription goes on for long and is not answered here. Send it over a WebSocket to the same address, with the protocol graphql-transport-ws.",
        place);

    private static Diagnostic HasNoPlan { get; } = new(
        OperationCodes.NoSuchOperation, "Only a query has a plan to print: what a mutation does is in its rows, and a subscription reads the change log.");

    private Outcome<ReadyOperation> Ready(PreparedDocument prepared, GraphQLOperationDefinition operation, GraphQLRequest request)
    {
        var variables = VariableValues.Read(prepared.Document, operation, request.Variables, new InputReader(api, limits));
        if (!variables.Succeeded)
        {
            return variables.Faults;
        }

        var compiled = Compiled(prepared, operation, variables.Value);
        if (!compiled.Succeeded)
        {
            return compiled.Faults;
        }

        var values = ArgumentBinder.Bind(compiled.Value, variables.Value);
        return values.Succeeded ? new ReadyOperation(compiled.Value, values.Value.After(request.After)) : values.Faults;
    }

    private Outcome<CompiledOperation> Compiled(PreparedDocument prepared, GraphQLOperationDefinition operation, VariableValues variables)
    {
        string form = variables.Form();
        if (prepared.Latest is { } latest && ReferenceEquals(latest.Operation, operation) && latest.Form == form)
        {
            return latest.Compiled;
        }

        var compiled = CompiledOnce(prepared.Document, operation, variables, form);
        if (compiled.Succeeded)
        {
            prepared.Latest = new LatestCompilation(operation, form, compiled.Value);
        }

        return compiled;
    }

    private Outcome<CompiledOperation> CompiledOnce(
        OperationDocument document, GraphQLOperationDefinition operation, VariableValues variables, string form)
    {
        var key = (document.Text, operation.Name?.StringValue ?? "", form);
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
internal sealed record ReadyOperation(CompiledOperation Compiled, RequestValues Values);
