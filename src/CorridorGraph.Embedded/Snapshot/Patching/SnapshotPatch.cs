using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>
/// Makes the snapshot that follows another by a few changes. It answers as one that is built whole would; what did not change it shares with the one
/// before. What is copied depends on the changes, not on the graph: pages of columns, lists of the nodes that relationships came to or left.
/// </summary>
internal static class SnapshotPatch
{
    /// <summary>The snapshot after the changes.</summary>
    public static Snapshot Apply(Snapshot before, FactChanges changes, CopyCount copied)
    {
        var sources = new SourcePatch(before, copied);
        var nodes = new NodePatch(before, sources.NumberOf, copied);
        foreach (RowChange<SourceFact> change in changes.Sources)
        {
            sources.Make(change);
        }

        foreach (RowChange<EntityFact> change in changes.Entities)
        {
            nodes.Make(change);
        }

        NodeTable nodeTable = nodes.Build();
        var relationships = new RelationshipPatch(before, nodeTable, sources.NumberOf, copied);
        foreach (RowChange<RelationshipFact> change in changes.Relationships)
        {
            relationships.Make(change);
        }

        var metrics = new MetricPatch(before, nodeTable, sources.NumberOf, copied);
        foreach (RowChange<MetricFact> change in changes.Metrics)
        {
            metrics.Make(change);
        }

        RelationshipTable relationshipTable = relationships.Build();
        return new Snapshot(before, new SnapshotParts(
            nodeTable,
            relationshipTable,
            sources.Build(),
            metrics.Build(),
            nodes.BuildCiting(),
            relationships.BuildCiting(relationshipTable),
            sources.BuildAll(),
            nodes.BuildByType(),
            before.Changes + changes.Count));
    }
}
