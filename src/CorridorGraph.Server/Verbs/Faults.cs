using CorridorGraph.Ontology;

namespace CorridorGraph.Server;

/// <summary>How faults reach the person at the terminal: one line each, on standard error.</summary>
internal static class Faults
{
    /// <summary>Prints every fault; returns the exit code 1.</summary>
    public static int Print(IEnumerable<Diagnostic> faults)
    {
        foreach (Diagnostic fault in faults)
        {
            Console.Error.WriteLine(fault);
        }

        return 1;
    }
}
