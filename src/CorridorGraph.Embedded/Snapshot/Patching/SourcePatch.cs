using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Changes of the sources. A source that is gone keeps its number and has no values.</summary>
internal sealed class SourcePatch(Snapshot before, CopyCount copied)
{
    private readonly RowsEditor rows = new(before.Sources.Columns, before.Sources.Citations, copied);
    private readonly TextDictionaryEditor ids = new(before.SourceIds, copied);
    private readonly List<int> come = [];
    private readonly List<int> gone = [];

    public void Make(RowChange<SourceFact> change)
    {
        int source = NumberOf((change.After ?? change.Before)!.Id);
        for (int column = 0; column < SnapshotBuilder.SourceValues.Length; column++)
        {
            rows.Set(source, column, change.After is null ? null : SnapshotBuilder.SourceValues[column](change.After));
        }

        if (change.Before is null)
        {
            come.Add(source);
        }
        else if (change.After is null)
        {
            gone.Add(source);
        }
    }

    /// <summary>The number of the source with this id.</summary>
    public int NumberOf(string id) => ids.CodeOf(id);

    public Table Build() => new(ids.Build().Count, rows.Build(), before.Sources.Citations);

    /// <summary>All sources, in the order of their ids.</summary>
    public NumberList BuildAll()
    {
        if (come.Count + gone.Count == 0)
        {
            return before.AllSources;
        }

        TextDictionary texts = ids.Build();
        var all = before.AllSources.Edit((one, other) => texts.Place(one).CompareTo(texts.Place(other)), copied);
        gone.ForEach(all.Remove);
        come.ForEach(all.Insert);
        return all.Build();
    }
}
