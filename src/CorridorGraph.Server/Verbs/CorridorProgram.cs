using System.CommandLine;
using System.CommandLine.Parsing;
using CorridorGraph.Ontology;

namespace CorridorGraph.Server;

/// <summary>The program <c>corridor</c>: its verbs, of which <c>serve</c> runs where none is named.</summary>
internal static class CorridorProgram
{
    /// <summary>Runs one command line. 0: done; 1: a fault, told in one line on standard error.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        // An argument that starts with @ is text, not the name of a file with more arguments.
        ParseResult parsed = Build().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            // The first is the cause; an unknown option makes its value unknown too.
            return Faults.Print([Explain(parsed, parsed.Errors[0])]);
        }

        // The web host listens to Ctrl+C and SIGTERM itself and finishes the answers that are under way.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }

    private static RootCommand Build()
    {
        var options = new SettingOptions();
        var root = new RootCommand("Asks and serves the knowledge graph of the Hangzhou West Science and Technology Innovation Corridor.");
        ServeVerb.Describe(root, options);
        root.Add(ServeVerb.Describe(new Command("serve", "Serve GraphQL over HTTP (the default)."), options));
        root.Add(CheckVerb.Describe(options));
        root.Add(ImportVerb.Describe(options));
        root.Add(LogVerb.Describe(options));
        root.Add(RevertVerb.Describe(options));
        root.Add(MergeVerb.Describe(options));
        root.Add(BackupVerbs.DescribeBackup(options));
        root.Add(BackupVerbs.DescribeRestore(options));
        root.Add(QueryVerb.Describe(options));
        root.Add(PlanVerb.Describe(options));
        root.Add(GenerateVerb.Describe(options));
        root.Add(PushVerb.Describe(options));
        root.Add(PullVerb.Describe(options));
        root.Add(Neo4jVerb.Describe(options));
        return root;
    }

    private static Diagnostic Explain(ParseResult parsed, ParseError error)
    {
        Command command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens.FirstOrDefault(token => error.Message.Contains(token, StringComparison.Ordinal)) is not { } unknown)
        {
            return new Diagnostic(HostCodes.WrongCommandLine, error.Message);
        }

        IEnumerable<string> known = command.Options.Select(option => option.Name).Concat(command.Subcommands.Select(verb => verb.Name));
        return new Diagnostic(
            HostCodes.WrongCommandLine,
            $"\"{unknown}\" is not a verb or an option of {Name(command)}.{Spelling.DidYouMean(unknown, known)} See --help.");
    }

    private static string Name(Command command) => command is RootCommand ? "corridor" : $"corridor {command.Name}";
}
