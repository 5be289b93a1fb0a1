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
        var facts = new FactList();
        return Read(folder, ontology, facts).Then<GraphFacts>(_ => facts.Facts);
    }

    /// <summary>
    /// As the other overload, but hands each fact over as it is read and keeps none. Who receives them learns at the end only whether all are
    /// right, and gets nothing more once one is not.
    /// </summary>
    /// <param name="folder">The folder of the dataset.</param>
    /// <param name="ontology">What its rows must fit.</param>
    /// <param name="receiver">Takes the facts.</param>
    /// <param name="progress">Told every few rows how far the reading is.</param>
    public static Outcome<GraphCounts> Read(
        string folder, GraphOntology ontology, IFactReceiver receiver, Action<ReadingProgress>? progress = null)
    {
        var state = new ReadingState(receiver);
        if (DatasetFiles.Find(folder, ontology, state.Faults) is not { } files)
        {
            return state.Outcome;
        }

        state.Progress = progress is null ? null : new ProgressTeller(files.Length, progress);

        // In this order because a fact may only speak of what is known by then: sources, then entities, then what ties and measures them.
        ReadSources(files, state);
        ReadEntities(files, state);
        var relationshipRows = new RelationshipRows(state);
        foreach (var (type, file) in files.RelationshipFiles)
        {
            relationshipRows.Read(type, file);
        }

        if (files.MetricsFile is { } metricsFile)
        {
            MetricRows.Read(metricsFile, state);
        }

        return state.Outcome;
    }

    private static void ReadSources(DatasetFiles files, ReadingState state)
    {
        if (files.SourcesFile is { } sourcesFile)
        {
            SourceRows.Read(sourcesFile, state);
        }
        else
        {
            state.Sources.IsComplete = false;
        }
    }

    private static void ReadEntities(DatasetFiles files, ReadingState state)
    {
        foreach (var file in files.UnknownEntityFiles)
        {
            EntityRows.ReadIdsOnly(file, state);
        }

        foreach (var (type, file) in files.EntityFiles)
        {
            EntityRows.Read(type, file, state);
        }
    }
}
