using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Changes of the entities: their values, which types list them, which sources list them, which ids find them.</summary>
internal sealed class NodePatch
{
    private readonly Snapshot before;
    private readonly Func<string, int> sourceOf;
    private readonly CopyCount copied;
    private readonly Property[] properties;
    private readonly RowsEditor rows;
    private readonly TextDictionaryEditor ids;
    private readonly Pages<ushort>.Editor types;
    private readonly List<(int Node, RowChange<EntityFact> Change)> made = [];
    private NodeTable? table;

    /// <param name="before">The snapshot that changes.</param>
    /// <param name="sourceOf">Numbers of sources by id.</param>
    /// <param name="copied">Counts what is copied.</param>
    public NodePatch(Snapshot before, Func<string, int> sourceOf, CopyCount copied)
    {
        this.before = before;
        this.sourceOf = sourceOf;
        this.copied = copied;
        properties = [.. before.Ontology.EntityTypes.SelectMany(type => type.Properties).DistinctBy(property => property.Ordinal)];
        rows = new RowsEditor(before.Nodes.Columns, before.Nodes.Citations, copied);
        ids = new TextDictionaryEditor(before.Nodes.Ids, copied);
        types = before.Nodes.Types.Edit(copied);
    }

    public void Make(RowChange<EntityFact> change)
    {
        int node = ids.CodeOf((change.After ?? change.Before)!.Id);
        made.Add((node, change));
        rows.Citations.Set(node, Cited(change.After));
        if (change.After is not { } fact)
        {
            return;
        }

        types[node] = checked((ushort)fact.Type.Ordinal);
        foreach (Property property in properties)
        {
            int position = fact.Type.PositionOf(own => own.Ordinal == property.Ordinal);
            object? value = position < 0 ? null : fact.Values[position] ?? (property.IsList ? ImmutableArray<string>.Empty : null);
            if (value is not null || node < before.Nodes.Count)
            {
                rows.Set(node, property.Ordinal, value);
            }
        }
    }

    public NodeTable Build()
    {
        if (made.Count == 0)
        {
            return table = before.Nodes;
        }

        TextDictionary texts = ids.Build();
        return table = new NodeTable(rows.Build(), rows.Citations.Build(), types.Build(), texts, Names(texts));
    }

    /// <summary>Which nodes cite each source.</summary>
    public CitationIndex BuildCiting()
    {
        var citing = before.NodesBySource.Edit(Compare, copied);
        foreach (var (node, change) in made)
        {
            citing.Refile(node, Cited(change.Before), Cited(change.After));
        }

        return citing.Build();
    }

    /// <summary>The nodes of each entity type.</summary>
    public Dictionary<EntityType, NumberList> BuildByType()
    {
        var lists = new Dictionary<EntityType, NumberList>();
        foreach (EntityType type in before.Ontology.EntityTypes)
        {
            bool IsListed(EntityFact? fact) => fact is not null && before.MaskOf(type)[fact.Type.Ordinal];
            var moved = made.Where(each => IsListed(each.Change.Before) != IsListed(each.Change.After)).ToList();
            lists[type] = moved.Count == 0 ? before.NodesOf(type) : Moved(before.NodesOf(type), moved, IsListed);
        }

        return lists;
    }

    private NumberList Moved(NumberList list, List<(int Node, RowChange<EntityFact> Change)> moved, Func<EntityFact?, bool> isListed)
    {
        var changed = list.Edit(Compare, copied);
        foreach (var (node, change) in moved)
        {
            if (isListed(change.After))
            {
                changed.Insert(node);
            }
            else
            {
                changed.Remove(node);
            }
        }

        return changed.Build();
    }

    private NodeNames Names(TextDictionary texts)
    {
        (var gone, var former) = (before.Nodes.Names.Gone, before.Nodes.Names.Former);
        foreach (var (node, change) in made)
        {
            gone = change.After is null ? gone.Add(node) : gone.Remove(node);
            foreach (string id in change.Before?.FormerIds ?? [])
            {
                var left = former.GetValueOrDefault(id, []).Remove(node);
                former = left.IsEmpty ? former.Remove(id) : former.SetItem(id, left);
            }

            foreach (string id in change.After?.FormerIds ?? [])
            {
                former = former.SetItem(id, former.GetValueOrDefault(id, []).Add(node).Sort((one, other) => texts.Place(one).CompareTo(texts.Place(other))));
            }
        }

        return new NodeNames(gone, former);
    }

    private int Compare(int one, int other) => table!.Compare(one, other);

    private int[] Cited(EntityFact? fact) => fact is null ? [] : [.. fact.Sources.Select(sourceOf)];
}
