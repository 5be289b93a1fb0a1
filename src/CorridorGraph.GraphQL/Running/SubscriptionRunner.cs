using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using GraphQLParser.AST;

namespace CorridorGraph.GraphQL;

/// <summary>Answers <c>graphChanged</c>: one answer for each transaction that changes the graph.</summary>
internal sealed class SubscriptionRunner(ApiSchema api, QueryLimits limits, IGraphStore? store)
{
    private readonly ChangeFeed? feed = store is null ? null : new ChangeFeed(store);

    /// <summary>Tells that a change was just made here.</summary>
    public void LookNow() => feed?.LookNow();

    public async IAsyncEnumerable<GraphQLAnswer> RunAsync(
        OperationDocument document,
        GraphQLOperationDefinition operation,
        GraphQLRequest request,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        var bound = VariableValues.Read(document, operation, request.Variables, new InputReader(api, limits))
            .Then(variables => OperationBinder.Bind(api, document, operation, variables, limits))
            .Then<BoundOperation>(known => feed is null ? TakesNoChanges(document.PlaceOf(operation)) : known);
        if (!bound.Succeeded)
        {
            yield return ErrorWriter.Refused(bound.Faults);
            yield break;
        }

        await using var events = feed!.ListenAsync(cancel).GetAsyncEnumerator(cancel);
        while (true)
        {
            var (answer, goesOn) = await NextAsync(events, bound.Value, document.PlaceOf(operation)).ConfigureAwait(false);
            yield return answer;
            if (!goesOn)
            {
                yield break;
            }
        }
    }

    private static async ValueTask<(GraphQLAnswer Answer, bool GoesOn)> NextAsync(
        IAsyncEnumerator<ChangeEvent> events, BoundOperation operation, Place place)
    {
        try
        {
            await events.MoveNextAsync().ConfigureAwait(false);
            return (SubscriptionWriter.Write(events.Current, operation.Selection), true);
        }
        catch (GraphStoreException unread)
        {
            return (ErrorWriter.Refused([unread.Fault]), false);
        }
        catch (ChannelClosedException)
        {
            return (ErrorWriter.Refused([TooSlow(place)]), false);
        }
    }

    private static Diagnostic TakesNoChanges(Place place) => new(
        OperationCodes.ReadOnly, "This graph takes no changes, so there are none to be told of. Ask a service that keeps a database.", place);

    private static Diagnostic TooSlow(Place place) => new(
        OperationCodes.TooSlow,
        $"More than {ChangeFeed.MaxWaiting} events were waiting to be taken, so the subscription ended. Subscribe again, and fetch what was missed with "
            + "changes(after: ...), the last number that you were told.",
        place);
}
