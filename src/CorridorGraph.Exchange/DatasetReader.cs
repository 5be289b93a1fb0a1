using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Exchange;

/// <summary>Reads a dataset: a folder of CSV files whose columns are the ontology's properties.</summary>
public static class DatasetReader
{
    /// <summary>
    /// Every fact of a folder, or every fault: either all of its rows are right or nothing is returned. Faults name file, line and
    /// column; at most 1,000 are listed, and the last one then says how many there are.
    /// </summary>
    public static Outcome<GraphFacts> Read(string folder, GraphOntology ontology)
    {
        var state = new ReadingState();
        if (DatasetFiles.Find(folder, ontology, state.Faults) is not { } files)
        {
            return state.Faults.ToImmutable();
        }

        var sources = new List<SourceFact>();
        var entities = new List<EntityFact>();
        var relationships = new List<RelationshipFact>();
        var metrics = new List<MetricFact>();

        // In this order because a fact may only speak of what is known by then: sources, then entities, then what ties and measures them.
        ReadSources(files, state, sources);
        ReadEntities(files, state, entities);
        var relationshipRows = new RelationshipRows(state);
        foreach (var (type, file) in files.RelationshipFiles)
        {
            relationshipRows.Read(type, file, relationships);
        }

        if (files.MetricsFile is { } metricsFile)
        {
            MetricRows.Read(metricsFile, state, metrics);
        }

        return state.Faults.IsEmpty ? new GraphFacts(sources, entities, relationships, metrics) : state.Faults.ToImmutable();
    }

    private static void ReadSources(DatasetFiles files, ReadingState state, List<SourceFact> sources)
    {
        if (files.SourcesFile is { } sourcesFile)
        {
            SourceRows.Read(sourcesFile, state, sources);
        }
        else
        {
            state.Sources.IsComplete = false;
        }
    }

    private static void ReadEntities(DatasetFiles files, ReadingState state, List<EntityFact> entities)
    {
        foreach (var file in files.UnknownEntityFiles)
        {
            EntityRows.ReadIdsOnly(file, state);
        }

        foreach (var (type, file) in files.EntityFiles)
        {
            EntityRows.Read(type, file, state, entities);
        }
    }
}
