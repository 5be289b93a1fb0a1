using System.Diagnostics;
using System.Globalization;
using CorridorGraph.Embedded;
using CorridorGraph.GraphQL;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Benchmarks;

/// <summary>What readers keep of their throughput while somebody changes the graph: a thousand changes a second, ten at a time, each kept on the disk.</summary>
internal sealed class BesideChanges : IDisposable
{
    private const int ChangesOfBatch = 10, BatchesPerSecond = 100;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(3);

    private readonly EmbeddedStore store;
    private readonly GraphQLService service;
    private readonly EntityFact[] firms;
    private int batches;

    public BesideChanges(Corridors corridors)
    {
        var limits = new QueryLimits();
        store = EmbeddedStore.Open(corridors.Database, Corridors.Ontology, limits, TimeProvider.System).Value
            ?? throw new InvalidOperationException($"{corridors.Database} cannot be opened.");
        service = GraphQLService.Create(Corridors.Ontology, store, limits);
        firms = [.. Corridors.Read(corridors.Folder).Entities.Where(entity => entity.Type.Name == "Firm")];
    }

    /// <summary>Prints what a question's readers keep, one on each processor; medians of alternating rounds.</summary>
    public void Measure(Question question, int rounds)
    {
        Ask(question, Round);
        List<double> alone = [], beside = [], changed = [];
        for (int round = 0; round < rounds; round++)
        {
            alone.Add(Ask(question, Round));
            using var over = new CancellationTokenSource();
            Task<double> writing = Task.Factory.StartNew(() => Change(over.Token), TaskCreationOptions.LongRunning);
            beside.Add(Ask(question, Round));
            over.Cancel();
            changed.Add(writing.GetAwaiter().GetResult());
        }

        Table.AtLeast($"{question.Name} beside changes", Load.Median(beside) / Load.Median(alone), 0.7, aside: string.Create(
            CultureInfo.InvariantCulture,
            $"{Load.Median(beside):#,0} : {Load.Median(alone):#,0} answers/s, {Load.Median(changed):#,0} changes/s"));
    }

    public void Dispose() => store.Dispose();

    // Answers a second of all readers together.
    private double Ask(Question question, TimeSpan time)
    {
        var request = new GraphQLRequest(question.Query, null, question.Json);
        long start = Stopwatch.GetTimestamp();
        var readers = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Factory.StartNew(
            () =>
            {
                long answers = 0;
                for (; Stopwatch.GetElapsedTime(start) < time; answers++)
                {
                    using GraphQLAnswer answer = service.RunAsync(request, CancellationToken.None).AsTask().GetAwaiter().GetResult();
                }

                return answers;
            },
            TaskCreationOptions.LongRunning)).ToArray();
        return Task.WhenAll(readers).GetAwaiter().GetResult().Sum() / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    // Changes a second; a batch that is late is not waited for.
    private double Change(CancellationToken over)
    {
        long start = Stopwatch.GetTimestamp();
        int made = 0;
        for (; !over.IsCancellationRequested; made++)
        {
            var changes = Enumerable.Range(batches++ * ChangesOfBatch, ChangesOfBatch).Select(i => new PutEntity(Renamed(firms[i * 7919L % firms.Length], i)));
            var done = store.Apply(new ChangeSet([.. changes], "bench"), dryRun: false, _ => { });
            if (!done.Succeeded)
            {
                throw new InvalidOperationException(string.Join('\n', done.Faults));
            }

            var early = TimeSpan.FromSeconds((made + 1.0) / BatchesPerSecond) - Stopwatch.GetElapsedTime(start);
            if (early > TimeSpan.Zero)
            {
                over.WaitHandle.WaitOne(early);
            }
        }

        return made * ChangesOfBatch / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static EntityFact Renamed(EntityFact firm, int number)
    {
        int name = firm.Type.Properties.IndexOf(firm.Type.Properties.Single(property => property.Name == "nameEn"));
        return firm with { Values = firm.Values.SetItem(name, string.Create(CultureInfo.InvariantCulture, $"Renamed {number}")) };
    }
}
