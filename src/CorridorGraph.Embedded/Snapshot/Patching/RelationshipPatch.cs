using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Changes of the relationships: what is stored of them, and the lists of the nodes that they tie.</summary>
internal sealed class RelationshipPatch
{
    private readonly Snapshot before;
    private readonly RelationshipTable table;
    private readonly NodeTable nodes;
    private readonly Func<string, int> sourceOf;
    private readonly CopyCount copied;
    private readonly Pages<int>.Editor from;
    private readonly Pages<int>.Editor to;
    private readonly Pages<ushort>.Editor types;
    private readonly RowsEditor rows;
    private readonly List<(int Number, RowChange<RelationshipFact> Change)> made = [];
    private int rowCount;

    /// <param name="before">The snapshot that changes.</param>
    /// <param name="nodes">Its nodes, changed.</param>
    /// <param name="sourceOf">Numbers of sources by id.</param>
    /// <param name="copied">Counts what is copied.</param>
    public RelationshipPatch(Snapshot before, NodeTable nodes, Func<string, int> sourceOf, CopyCount copied)
    {
        this.before = before;
        this.nodes = nodes;
        this.sourceOf = sourceOf;
        this.copied = copied;
        table = before.Relationships;
        from = table.From.Edit(copied);
        to = table.To.Edit(copied);
        types = table.Links.LaterTypes.Edit(copied);
        RelationshipColumns columns = table.Stored;
        rows = new RowsEditor([columns.Since, columns.Until, columns.Note, columns.Confidence, columns.Locator], table.Citations, copied);
        rowCount = table.Count;
    }

    public void Make(RowChange<RelationshipFact> change)
    {
        int number = change.Before is { } known ? Find(known) : rowCount++;
        made.Add((number, change));
        rows.Citations.Set(number, Cited(change.After));
        if (change.After is not { } fact)
        {
            return;
        }

        if (change.Before is null)
        {
            from[number] = Node(fact.From);
            to[number] = Node(fact.To);
            types[number] = checked((ushort)Array.IndexOf(table.Types, fact.Type));
        }

        object?[] values = [fact.Since, fact.Until, fact.Note, Frame.Confidence.Values[fact.IsInferred ? 1 : 0], fact.Locator];
        for (int column = 0; column < values.Length; column++)
        {
            rows.Set(number, column, values[column]);
        }
    }

    public RelationshipTable Build()
    {
        StoredColumn[] own = rows.Build();
        var columns = new RelationshipColumns(
            from.Build(), to.Build(), (TextColumn)own[0], (TextColumn)own[1], (TextColumn)own[2], (EnumColumn)own[3], (TextColumn)own[4], nodes.Ids);
        IntLists citations = rows.Citations.Build();
        RelationshipLinks links = table.Links with
        {
            RowCount = rowCount,
            Count = table.Links.Count + made.Sum(each => (each.Change.After is null ? 0 : 1) - (each.Change.Before is null ? 0 : 1)),
            LaterTypes = types.Build(),
        };

        // Values must be in their place before lists can be put in order by them.
        var lists = new AdjacencyPatch(table, new RelationshipTable(columns, citations, links), nodes, copied);
        foreach (var (number, change) in made)
        {
            lists.Move(number, (change.After ?? change.Before)!.Type, change.Before is not null, change.After is not null);
        }

        return new RelationshipTable(columns, citations, lists.Apply(links));
    }

    /// <summary>Which relationships cite each source.</summary>
    /// <param name="changed">The relationships, changed.</param>
    public CitationIndex BuildCiting(RelationshipTable changed)
    {
        var citing = before.RelationshipsBySource.Edit(changed.Compare, copied);
        foreach (var (number, change) in made)
        {
            citing.Refile(number, Cited(change.Before), Cited(change.After));
        }

        return citing.Build();
    }

    private int Find(RelationshipFact fact)
    {
        int end = Node(fact.To);
        int since = fact.Since is null ? -1 : table.Since.Dictionary.Find(TextOrder.Bytes(fact.Since));
        RelationshipRun outgoing = table.Outgoing(fact.Type, Node(fact.From));
        for (int i = 0; i < outgoing.Count; i++)
        {
            if (outgoing.FarEnds[i] == end && table.Since.Codes[outgoing[i]] == since)
            {
                return outgoing[i];
            }
        }

        throw new InvalidOperationException($"The snapshot lacks the relationship {fact.Id}, which was changed.");
    }

    private int Node(string id) => nodes.Ids.Find(TextOrder.Bytes(id));

    private int[] Cited(RelationshipFact? fact) => fact is null ? [] : [.. fact.Sources.Select(sourceOf)];
}
