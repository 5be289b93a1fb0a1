using System.Diagnostics;
using System.Text;
using CorridorGraph.Embedded;
using CorridorGraph.GraphQL;
using CorridorGraph.Plan;

namespace CorridorGraph.Benchmarks;

/// <summary>The service without a host, against a loop written by hand for the question.</summary>
internal sealed class InProcess(GraphFacts facts)
{
    private const double MicrosecondsOfRound = 20_000;

    private readonly GraphQLService service = GraphQLService.Create(
        Corridors.Ontology, new EmbeddedEngine(Snapshot.Build(Corridors.Ontology, facts), new QueryLimits(), TimeProvider.System), new QueryLimits());

    private readonly Lazy<HandLoops> loops = new(() => new HandLoops(new PlainGraph(facts)));

    /// <summary>The service's answer, which the loop's must equal.</summary>
    public byte[] Answer(Question question)
    {
        using GraphQLAnswer answer = Ask(new GraphQLRequest(question.Query, null, question.Json));
        using var output = new JsonBuffer();
        loops.Value.Of(question)(output);
        return answer.Utf8.Span.SequenceEqual(output.Written)
            ? output.Written.ToArray()
            : throw new InvalidOperationException(
                $"{question.Name}: the service answers {Shown(answer.Utf8.Span)}, the loop {Shown(output.Written)}.");

        static string Shown(ReadOnlySpan<byte> json) => Encoding.UTF8.GetString(json[..Math.Min(json.Length, 2_000)]);
    }

    /// <summary>Microseconds that the service and the loop take, medians of alternating rounds, and bytes that the service allocates.</summary>
    public (double Ours, double Loop, long Allocated) Compare(Question question, int rounds)
    {
        var request = new GraphQLRequest(question.Query, null, question.Json);
        Action<JsonBuffer> loop = loops.Value.Of(question);
        List<double> ours = [], theirs = [];
        int repeats = Math.Max(1, (int)(MicrosecondsOfRound / WarmUp(Ours))), loopRepeats = Math.Max(1, (int)(MicrosecondsOfRound / WarmUp(Theirs)));

        for (int round = 0; round < rounds; round++)
        {
            ours.Add(Time(Ours, repeats));
            theirs.Add(Time(Theirs, loopRepeats));
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        Ours();
        return (Load.Median(ours), Load.Median(theirs), GC.GetAllocatedBytesForCurrentThread() - before);

        void Ours() => Ask(request).Dispose();

        void Theirs()
        {
            using var output = new JsonBuffer();
            loop(output);
        }
    }

    /// <summary>Asks one question for some time.</summary>
    public void Loop(Question question, double seconds)
    {
        var request = new GraphQLRequest(question.Query, null, question.Json);
        Console.WriteLine("asking");
        long start = Stopwatch.GetTimestamp(), asked = 0;
        double processorStart = ProcessorClock.Microseconds;
        for (; Stopwatch.GetElapsedTime(start).TotalSeconds < seconds; asked++)
        {
            Ask(request).Dispose();
        }

        Console.WriteLine($"{(ProcessorClock.Microseconds - processorStart) / asked:0.00} us");
    }

    // Until the compiler has done what it does for code that is often run.
    private static double WarmUp(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < 100 || Stopwatch.GetElapsedTime(start).TotalSeconds < 1.5; i++)
        {
            action();
            if (i == 100)
            {
                // It starts once nothing new has come for a tenth of a second.
                Thread.Sleep(300);
            }
        }

        return Time(action, 10);
    }

    private static double Time(Action action, int repeats)
    {
        double start = ProcessorClock.Microseconds;
        for (int i = 0; i < repeats; i++)
        {
            action();
        }

        return (ProcessorClock.Microseconds - start) / repeats;
    }

    private GraphQLAnswer Ask(GraphQLRequest request)
    {
        ValueTask<GraphQLAnswer> asked = service.RunAsync(request, CancellationToken.None);
        return asked.IsCompletedSuccessfully ? asked.Result : asked.AsTask().GetAwaiter().GetResult();
    }
}
