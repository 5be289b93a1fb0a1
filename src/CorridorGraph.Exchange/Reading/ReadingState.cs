using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Exchange;

/// <summary>
/// What the readers of a dataset's files share: faults so far, the sources and entities that later files speak of, and who takes the facts.
/// </summary>
internal sealed class ReadingState
{
    private readonly IFactReceiver receiver;
    private int sources, entities, relationships, metrics;

    /// <param name="receiver">Takes each fact until the first fault: what is wrong is not used.</param>
    public ReadingState(IFactReceiver receiver)
    {
        this.receiver = receiver;
        var suggestions = new Suggestions();
        Sources = new KnownSources(suggestions);
        Entities = new KnownEntities(suggestions);
        Citations = new CitationReader(Sources);
    }

    public FaultList Faults { get; } = new();

    public KnownSources Sources { get; }

    public KnownEntities Entities { get; }

    public CitationReader Citations { get; }

    /// <summary>Told how far the reading is; null where nobody asks.</summary>
    public ProgressTeller? Progress { get; set; }

    /// <summary>How many facts were taken, or the faults.</summary>
    public Outcome<GraphCounts> Outcome
        => Faults.IsEmpty ? new GraphCounts(entities, relationships, sources, metrics) : Faults.ToImmutable();

    public void Take(SourceFact fact)
    {
        if (Faults.IsEmpty)
        {
            receiver.Add(fact);
            sources++;
        }
    }

    public void Take(EntityFact fact)
    {
        if (Faults.IsEmpty)
        {
            receiver.Add(fact);
            entities++;
        }
    }

    public void Take(RelationshipFact fact)
    {
        if (Faults.IsEmpty)
        {
            receiver.Add(fact);
            relationships++;
        }
    }

    public void Take(MetricFact fact)
    {
        if (Faults.IsEmpty)
        {
            receiver.Add(fact);
            metrics++;
        }
    }
}
