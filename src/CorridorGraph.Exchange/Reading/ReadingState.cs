namespace CorridorGraph.Exchange;

/// <summary>What the readers of a dataset's files share: faults so far, and the sources and entities that later files speak of.</summary>
internal sealed class ReadingState
{
    public ReadingState()
    {
        var suggestions = new Suggestions();
        Sources = new KnownSources(suggestions);
        Entities = new KnownEntities(suggestions);
        Citations = new CitationReader(Sources);
    }

    public FaultList Faults { get; } = new();

    public KnownSources Sources { get; }

    public KnownEntities Entities { get; }

    public CitationReader Citations { get; }
}
