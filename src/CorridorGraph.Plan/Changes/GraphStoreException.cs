using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>A store could not be read: nothing was changed by the call that ends in this.</summary>
/// <param name="fault">What the caller is told.</param>
/// <param name="cause">What the store met.</param>
public sealed class GraphStoreException(Diagnostic fault, Exception? cause = null) : Exception(fault.Message, cause)
{
    /// <summary>What the caller is told.</summary>
    public Diagnostic Fault { get; } = fault;
}
