using System.Text;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded.Tests;

/// <summary>Everything that a snapshot can be asked for, in its orders, as text without a number of its own.</summary>
internal sealed class SnapshotText(Snapshot snapshot) : IDisposable
{
    private readonly StringBuilder text = new();
    private readonly JsonBuffer json = new();

    public static string Of(Snapshot snapshot)
    {
        using var text = new SnapshotText(snapshot);
        return text.Write();
    }

    public void Dispose() => json.Dispose();

    private string Write()
    {
        text.AppendLine($"{snapshot.NodeCount} {snapshot.RelationshipCount}");
        foreach (int source in Numbers(snapshot.AllSources))
        {
            Row("source", snapshot.Sources, Frame.Source, source);
            Line("nodes", Numbers(snapshot.NodesBySource[source]).Select(Id));
            Line("relationships", Numbers(snapshot.RelationshipsBySource[source]).Select(Tie));
            Assert.Equal(source, snapshot.FindSource(snapshot.SourceIds.Text(source)));
        }

        foreach (EntityType type in snapshot.Ontology.EntityTypes)
        {
            Line(type.Name, Numbers(snapshot.NodesOf(type)).Select(Id));
        }

        foreach (int node in Numbers(snapshot.NodesOf(snapshot.Ontology.Entity)))
        {
            Node(node);
        }

        foreach (RelationshipType type in snapshot.Relationships.Types)
        {
            text.AppendLine($"{type} {snapshot.Relationships.Degree(type, Direction.Out)} {snapshot.Relationships.Degree(type, Direction.In)}");
        }

        return text.ToString();
    }

    private void Node(int node)
    {
        NodeType type = snapshot.Ontology.NodeTypes[snapshot.Nodes.Types[node]];
        Row(type.Name, snapshot.Nodes, type.Properties, node);
        Line("cites", snapshot.Nodes.Citations[node].ToArray().Select(snapshot.SourceIds.Text));
        Line("found by", Enumerable.Range(0, 9).SelectMany(i => new[] { $"n{i}", $"old-n{i}" }).Where(id => snapshot.Nodes.Find(id) == node));
        NumberRun metrics = snapshot.Metrics.Of(node);
        for (int i = 0; i < metrics.Count; i++)
        {
            Row("metric", snapshot.Metrics, Frame.Metric, metrics[i]);
            Line("cites", snapshot.Metrics.Citations[metrics[i]].ToArray().Select(snapshot.SourceIds.Text));
        }

        foreach (RelationshipType tie in snapshot.Relationships.Types)
        {
            RelationshipRun outgoing = snapshot.Relationships.Outgoing(tie, node);
            for (int i = 0; i < outgoing.Count; i++)
            {
                Row("out", snapshot.Relationships, Frame.Relationship, outgoing[i]);
                Line("cites", snapshot.Relationships.Citations[outgoing[i]].ToArray().Select(snapshot.SourceIds.Text));
            }

            Line("in", snapshot.Relationships.Incoming(tie, node).Numbers.ToList().Select(Tie));
        }
    }

    private void Row(string what, Table table, IEnumerable<Property> properties, int row)
    {
        json.Truncate(0);
        foreach (Property property in properties)
        {
            json.Raw(' ');
            table[property].Write(row, json);
        }

        text.AppendLine($"{what}{Encoding.UTF8.GetString(json.Written)}");
    }

    private void Line(string what, IEnumerable<string> items) => text.AppendLine($"{what}: {string.Join(' ', items)}");

    private string Id(int node) => snapshot.Nodes.Ids.Text(node);

    private string Tie(int relationship) => snapshot.Relationships.Id.IdOf(relationship);

    private static int[] Numbers(NumberList list)
    {
        int[] numbers = [.. Enumerable.Range(0, list.Count).Select(i => list[i])];
        Assert.Equal(numbers, list.Parts.ToArray().SelectMany(part => part.ToArray()));
        return numbers;
    }
}
