using System.CommandLine;
using CorridorGraph.Embedded;
using CorridorGraph.Ontology;

namespace CorridorGraph.Server;

/// <summary><c>corridor backup PATH</c> and <c>corridor restore PATH</c>: copies of the file of the graph.</summary>
internal static class BackupVerbs
{
    /// <summary>The verb that takes a copy, also while a service runs.</summary>
    public static Command DescribeBackup(SettingOptions options)
    {
        var path = new Argument<string>("PATH") { Description = "The file to write; an earlier backup of that name is replaced." };
        var verb = new Command("backup", "Copy the file of the graph, also while a service runs, and prove the copy.") { path, options.Database };
        verb.SetAction(parsed => Run(options.Read(parsed), parsed.GetRequiredValue(path), Backup));
        return verb;
    }

    /// <summary>The verb that puts a copy back, while no service runs.</summary>
    public static Command DescribeRestore(SettingOptions options)
    {
        var path = new Argument<string>("PATH") { Description = "A file that \"corridor backup\" wrote." };
        var verb = new Command("restore", "Put a backup in the place of the file of the graph, which is kept beside it.") { path, options.Database };
        verb.SetAction(parsed => Run(options.Read(parsed), parsed.GetRequiredValue(path), Restore));
        return verb;
    }

    private static int Run(Outcome<CorridorSettings> settings, string path, Func<CorridorSettings, string, Outcome<string>> copy)
    {
        Outcome<string> done = settings.Then(known => Path.GetFullPath(path) == Path.GetFullPath(GraphFile.Name(known))
            ? new Diagnostic(HostCodes.WrongCommandLine, $"PATH is \"{path}\", the file of the graph itself. Name another.")
            : copy(known, path));
        if (!done.Succeeded)
        {
            return Faults.Print(done.Faults);
        }

        Console.WriteLine(done.Value);
        return 0;
    }

    private static Outcome<string> Backup(CorridorSettings settings, string path)
        => GraphFile.Missing(settings) is { } fault
            ? fault
            : GraphBackup.Write(GraphFile.Name(settings), path).Then<string>(digest => $"{path}: a copy of {GraphFile.Name(settings)}, digest {digest}.");

    private static Outcome<string> Restore(CorridorSettings settings, string path)
        => !File.Exists(path)
            ? new Diagnostic(HostCodes.NothingThere, $"PATH names \"{path}\", and no such file exists.")
            : GraphBackup.Restore(path, GraphFile.Name(settings)).Then<string>(digest =>
                $"{GraphFile.Name(settings)} is what {path} was, digest {digest}. A file that was there is now {GraphFile.Name(settings)}"
                    + $"{GraphBackup.Replaced}.");
}
