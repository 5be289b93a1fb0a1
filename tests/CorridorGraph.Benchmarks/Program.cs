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
    default:
        string[] known = ["--quick", "--in-process", "--neo4j"];
        if (args.FirstOrDefault(arg => !known.Contains(arg)) is { } unknown)
        {
            Console.Error.WriteLine($"\"{unknown}\" is not an option of the bench. Options: {string.Join(", ", known)}.");
            return 1;
        }

        var bench = new Bench(isQuick: args.Contains("--quick"));
        await (args.Contains("--neo4j") ? bench.RunOnNeo4jAsync() : bench.RunAsync(onlyInProcess: args.Contains("--in-process")));
        return 0;
}
