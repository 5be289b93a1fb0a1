using CorridorGraph.Benchmarks;

switch (args)
{
    case ["constant", var folder]:
        await OtherServers.ConstantAsync(folder);
        return 0;
    case ["resolvers", var folder]:
        await OtherServers.ResolversAsync(folder);
        return 0;
    // For a profiler: one question in process, again and again.
    case ["loop", var name, var seconds, var firms]:
        new InProcess(Corridors.Read(new Corridors(int.Parse(firms)).Make().Folder)).Loop(
            Questions.All.Single(question => question.Name == name), double.Parse(seconds));
        return 0;
    // For work on one question: in process against its loop.
    case ["compare", var name, var rounds, var firms]:
        Question asked = Questions.All.Single(question => question.Name == name);
        var compared = new InProcess(Corridors.Read(new Corridors(int.Parse(firms)).Make().Folder));
        compared.Answer(asked);
        (double ours, double loop, long allocated) = compared.Compare(asked, int.Parse(rounds));
        Console.WriteLine($"{name} {ours / loop:0.00} x its loop ({ours:0.0} us, {loop:0.0} us), allocates {allocated:#,0} bytes");
        return 0;
    default:
        string[] known = ["--quick", "--in-process", "--neo4j", "--beside-changes"];
        if (args.FirstOrDefault(arg => !known.Contains(arg)) is { } unknown)
        {
            Console.Error.WriteLine($"\"{unknown}\" is not an option of the bench. Options: {string.Join(", ", known)}.");
            return 1;
        }

        var bench = new Bench(isQuick: args.Contains("--quick"));
        await (args.Contains("--neo4j") ? bench.RunOnNeo4jAsync()
            : args.Contains("--beside-changes") ? bench.RunBesideChangesAsync()
            : bench.RunAsync(onlyInProcess: args.Contains("--in-process")));
        return 0;
}
