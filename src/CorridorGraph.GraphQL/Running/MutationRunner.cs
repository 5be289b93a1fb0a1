using System.Collections.Immutable;
using System.Threading.Channels;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using GraphQLParser.AST;

namespace CorridorGraph.GraphQL;

/// <summary>
/// Runs the fields of a mutation one after another, each as one transaction. Where one fails, it and those after it are null and those before it
/// stay done: the answer shows them, and says of those after it that they were not run.
/// </summary>
internal sealed class MutationRunner(ApiSchema api, IGraphEngine engine, IGraphStore? store, QueryLimits limits)
{
    // Whoever has put the token in makes a change; who comes next waits in line, instead of both seeing one state and one of them in vain.
    private readonly Channel<bool> turn = Channel.CreateBounded<bool>(1);

    public async ValueTask<GraphQLAnswer> RunAsync(
        OperationDocument document, GraphQLOperationDefinition operation, GraphQLRequest request, CancellationToken cancel)
    {
        var author = Author(request, document.PlaceOf(operation));
        if (!author.Succeeded)
        {
            return ErrorWriter.Refused(author.Faults, isMutation: true);
        }

        var fields = VariableValues.Read(document, operation, request.Variables, new InputReader(api, limits)).Then(variables =>
            OperationBinder.Bind(api, document, operation, variables, limits).Then(bound => Prepare(bound, variables)));
        if (!fields.Succeeded)
        {
            return ErrorWriter.Refused(fields.Faults, isMutation: true);
        }

        using var answer = new MutationAnswer(request.After);
        foreach (var field in fields.Value)
        {
            await RunAsync(field, author.Value, answer, cancel).ConfigureAwait(false);
        }

        return answer.Finish();
    }

    private Outcome<Curator> Author(GraphQLRequest request, Place place)
        => request.Curator is not { } curator
            ? new Diagnostic(
                OperationCodes.ReadOnly, "Nobody may change the graph from here. Send the mutation to a service, with a curator key.", place)
            : curator.Then<Curator>(known => store is null
                ? new Diagnostic(
                    OperationCodes.ReadOnly,
                    "This graph takes no changes: the service keeps no database that it could write them to. Ask one that does.",
                    place)
                : known);

    // Every field is planned before the first is run: what can be refused is refused whole.
    private Outcome<List<PreparedField>> Prepare(BoundOperation bound, VariableValues variables)
    {
        var prepared = new List<PreparedField>();
        foreach (var field in bound.Selection.Variants[0].Fields)
        {
            if (field.Meaning is not MutationMeaning)
            {
                prepared.Add(new PreparedField(field, null, null, null));
                continue;
            }

            var planned = MutationPlanner.Plan(api.Ontology, field, limits).Then(compiled =>
                ArgumentBinder.Bind(compiled, variables).Then<PreparedField>(values =>
                    new PreparedField(field, ChangeDraft.Of(api.Ontology, field), compiled, values)));
            if (!planned.Succeeded)
            {
                return planned.Faults;
            }

            prepared.Add(planned.Value);
        }

        return prepared;
    }

    private async ValueTask RunAsync(PreparedField field, Curator author, MutationAnswer answer, CancellationToken cancel)
    {
        if (field.Draft is null)
        {
            answer.Add(field.Bound.ResponseKey, $"\"{ApiSchema.MutationName}\"");
            return;
        }

        if (answer.FailedAt is { } failed)
        {
            answer.Fail(field.Bound, [new Diagnostic(
                OperationCodes.NotRun,
                $"\"{field.Bound.ResponseKey}\" was not run, because \"{failed}\" before it failed. Mend that and send again what is missing.",
                field.Bound.Place)]);
            return;
        }

        var made = await ChangeAsync(field, author, answer.Bookmarks, cancel).ConfigureAwait(false);
        if (!made.Succeeded)
        {
            answer.Fail(field.Bound, made.Faults);
            return;
        }

        answer.Take(made.Value.Receipt);
        await AnswerAsync(field, made.Value, answer, cancel).ConfigureAwait(false);
    }

    private async ValueTask<Outcome<MadeChange>> ChangeAsync(
        PreparedField field, Curator author, IReadOnlyList<string> after, CancellationToken cancel)
    {
        var change = new FieldChange(field.Bound, field.Draft!, author, store!.After(after));
        await turn.Writer.WriteAsync(true, cancel).ConfigureAwait(false);
        try
        {
            return await change.MakeAsync(cancel).ConfigureAwait(false);
        }
        catch (GraphStoreException unread)
        {
            return unread.Fault;
        }
        finally
        {
            turn.Reader.TryRead(out _);
        }
    }

    // The change is made by now. What is asked of it is an ordinary question, which may end like one.
    private async ValueTask AnswerAsync(PreparedField field, MadeChange made, MutationAnswer answer, CancellationToken cancel)
    {
        var arguments = field.Values!.Arguments.Values.SetItem(MutationPlanner.IdsParameter, made.Ids.ToArray());
        var values = (field.Values with { Arguments = new PlanArguments(arguments) }).After(answer.Bookmarks);
        var found = await engine.ExecuteAsync(field.Compiled!.Plan, values.Arguments, cancel).ConfigureAwait(false);
        var faults = found.Faults;
        if (found.Succeeded)
        {
            using var rows = found.Value;
            var written = answer.Add(field.Bound.ResponseKey, output =>
            {
                var writer = new ShapeWriter(rows, output, values, []) { Change = made };
                field.Compiled.Shape.Write(writer, row: 0);
                return writer.Fault;
            });
            if (written is null)
            {
                return;
            }

            faults = [written];
        }

        answer.Lose(field.Bound, new Diagnostic(
            OperationCodes.AnswerLost,
            $"The change was made and the graph has version {made.Receipt.Version}, but the answer to \"{field.Bound.ResponseKey}\" was given up. "
                + "Do not send it again; ask for less of it in a query.",
            field.Bound.Place), faults);
    }

    private sealed record PreparedField(BoundField Bound, ChangeDraft? Draft, CompiledOperation? Compiled, RequestValues? Values);
}
