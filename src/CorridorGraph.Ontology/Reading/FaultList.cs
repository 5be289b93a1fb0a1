using System.Collections.Immutable;

namespace CorridorGraph.Ontology;

/// <summary>The faults found so far in one file.</summary>
internal sealed class FaultList
{
    private readonly List<Diagnostic> faults = [];

    public bool IsEmpty => faults.Count == 0;

    public void Add(string code, Place place, string message) => faults.Add(new Diagnostic(code, message, place));

    /// <summary>As a person meets them, reading down the file; whichever check found them.</summary>
    public ImmutableArray<Diagnostic> InFileOrder()
        => [.. faults.OrderBy(fault => (fault.Place!.Line, fault.Place.Column)).ThenBy(fault => fault.Code, StringComparer.Ordinal)];
}
