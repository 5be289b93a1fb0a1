using System.Globalization;
using CorridorGraph.Plan;

namespace CorridorGraph.Benchmarks;

/// <summary>Runs everything and prints one table.</summary>
internal sealed class Bench(bool isQuick)
{
    private const int SmallFirms = 5_000, Firms = 100_000, ManyFirms = 1_000_000;

    private readonly Load load = isQuick ? new Load(rounds: 3, seconds: 1) : new Load(rounds: 5, seconds: 3);
    private readonly string answers = Directory.CreateDirectory(Path.Combine(Corridors.Home, "answers")).FullName;

    /// <summary>Measures the Neo4j engine instead of the embedded one.</summary>
    public Task RunOnNeo4jAsync() => OnNeo4j.RunAsync(new Corridors(Firms).Make(), rounds: isQuick ? 15 : 41);

    public async Task RunAsync(bool onlyInProcess)
    {
        Corridors corridors = new Corridors(Firms).Make();
        var expected = MeasureInProcess(corridors);
        if (onlyInProcess)
        {
            return;
        }

        Import(corridors, target: 150_000);
        using (ServerProcess ours = Open(corridors, seconds: 3))
        {
            await CompareServersAsync(ours, corridors, expected);
            Table.AtMost($"memory of {Firms:#,0} firms", ours.ResidentMegabytes, 250, "MB");
        }

        MeasureBesideChanges(corridors);
        await MeasureGrowthAsync();
    }

    /// <summary>Measures readers while the graph changes; the file is filled first, and changed.</summary>
    public Task RunBesideChangesAsync()
    {
        Corridors corridors = new Corridors(Firms).Make();
        Import(corridors, target: 150_000);
        MeasureBesideChanges(corridors);
        return Task.CompletedTask;
    }

    private void MeasureBesideChanges(Corridors corridors)
    {
        Table.Head($"readers beside 1,000 changes a second, {Firms:#,0} firms");
        using var beside = new BesideChanges(corridors);
        foreach (Question question in (Question[])[Questions.N, Questions.P, Questions.L])
        {
            beside.Measure(question, isQuick ? 3 : 5);
        }
    }

    private Dictionary<Question, byte[]> MeasureInProcess(Corridors corridors)
    {
        var inProcess = new InProcess(Corridors.Read(corridors.Folder));
        Table.Head($"in process, {Firms:#,0} firms, over a loop by hand");
        var expected = new Dictionary<Question, byte[]>();
        foreach (Question question in Questions.All)
        {
            expected[question] = inProcess.Answer(question);
            (double ours, double loop, long allocated) = inProcess.Compare(question, isQuick ? 9 : 25);
            bool isBound = question != Questions.N && question != Questions.P;
            Table.AtMost(question.Name, ours / loop, isBound ? 2 : null, aside: string.Create(
                CultureInfo.InvariantCulture,
                $"{ours:0.0} us, loop {loop:0.0} us, {expected[question].Length:#,0} bytes, allocates {allocated:#,0} bytes"));
        }

        return expected;
    }

    private async Task CompareServersAsync(ServerProcess ours, Corridors corridors, Dictionary<Question, byte[]> expected)
    {
        foreach (Question question in (Question[])[Questions.N, Questions.P, Questions.F])
        {
            await File.WriteAllBytesAsync(Path.Combine(answers, question.Name + ".json"), expected[question]);
        }

        using ServerProcess constant = ServerProcess.Other("constant", answers), resolvers = ServerProcess.Other("resolvers", corridors.Folder);
        Table.Head($"over HTTP, {Firms:#,0} firms");
        await CompareAsync(Questions.N, 0.6, 10);
        await CompareAsync(Questions.P, 0.85, null);
        double[] rates = await load.CompareAsync(
            Questions.F, Of(ours.Address, Questions.F), Of(new Uri(constant.Address, Questions.F.Name), Questions.F));
        Table.AtLeast("F over constant", rates[0] / rates[1], 0.35, aside: Rates(rates));

        async Task CompareAsync(Question question, double ofConstant, double? ofResolvers)
        {
            double[] rates = await load.CompareAsync(
                question,
                Of(ours.Address, question),
                Of(new Uri(constant.Address, question.Name), question),
                Of(resolvers.Address, question));
            Table.AtLeast($"{question.Name} over constant", rates[0] / rates[1], ofConstant, aside: Rates(rates));
            Table.AtLeast($"{question.Name} over resolvers", rates[0] / rates[2], ofResolvers);
        }

        Target Of(Uri address, Question question) => new(address, expected[question]);
    }

    // Each size answers for itself: what it must answer is asked of it once, in process nowhere.
    private async Task MeasureGrowthAsync()
    {
        Corridors small = new Corridors(SmallFirms).Make(), large = new Corridors(isQuick ? Firms : ManyFirms).Make();
        Import(small, target: null);
        if (!isQuick)
        {
            Import(large, target: 150_000);
        }

        using ServerProcess fewer = Open(small, seconds: null), more = Open(large, seconds: isQuick ? null : 25);
        foreach (Question question in (Question[])[Questions.N, Questions.P])
        {
            double[] rates = await load.CompareAsync(question, await Target.AsItAnswersAsync(fewer.Address, question), await Target.AsItAnswersAsync(more.Address, question));
            Table.AtMost(
                $"{question.Name}, {SmallFirms:#,0} to {large.Firms:#,0} firms, each its own answer", rates[0] / rates[1], 1.5, aside: Rates(rates));
        }

        if (!isQuick)
        {
            Table.AtMost($"memory of {large.Firms:#,0} firms", more.ResidentMegabytes, 1_600, "MB");
        }
    }

    private static void Import(Corridors corridors, double? target)
    {
        foreach (string suffix in (string[])["", "-wal", "-shm"])
        {
            File.Delete(corridors.Database + suffix);
        }

        long rows = Directory.EnumerateFiles(corridors.Folder, "*.csv", SearchOption.AllDirectories).Sum(file => File.ReadLines(file).LongCount() - 1);
        TimeSpan taken = ServerProcess.RunToEnd("import", corridors.Folder, "--database", corridors.Database);
        Table.AtLeast($"import of {rows:#,0} rows, checks included", rows / taken.TotalSeconds, target, "rows/s");
    }

    private static ServerProcess Open(Corridors corridors, double? seconds)
    {
        var server = ServerProcess.Ours(corridors);
        Table.AtMost($"start with {corridors.Firms:#,0} firms", server.Start.TotalSeconds, seconds, "s");
        return server;
    }

    private static string Rates(double[] rates)
        => string.Join(" : ", rates.Select(rate => rate.ToString("#,0", CultureInfo.InvariantCulture))) + " requests/s";
}
