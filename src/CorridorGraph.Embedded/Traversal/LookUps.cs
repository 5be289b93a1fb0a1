using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Answers look-ups: one row an id, -1 where nothing has it.</summary>
internal static class LookUps
{
    public static void AddNodes(LookUpNodes step, string[] ids, Snapshot snapshot, StepRows rows)
    {
        bool[] mask = snapshot.MaskOf(step.Type);
        foreach (string id in ids)
        {
            int node = snapshot.Nodes.Find(id);
            rows.Add(node >= 0 && mask[snapshot.Nodes.Types[node]] ? node : -1, Candidates.NoLink);
        }

        rows.EndParent();
    }

    public static void AddSources(string[] ids, Snapshot snapshot, StepRows rows)
    {
        foreach (string id in ids)
        {
            rows.AddItem(snapshot.FindSource(id));
        }

        rows.EndParent();
    }

    public static void AddRelationships(string[] ids, Snapshot snapshot, Scope scope, StepRows rows)
    {
        foreach (string id in ids)
        {
            int relationship = Find(id, snapshot);
            rows.Add(-1, relationship >= 0 && scope.Includes(relationship) ? relationship << 1 : Candidates.NoLink);
        }

        rows.EndParent();
    }

    // An id says where to look: TYPE:from:to, and :since where it is known. Ends are found by the ids that they have now.
    private static int Find(string id, Snapshot snapshot)
    {
        string[] parts = id.Split(':');
        if (parts.Length is not (3 or 4) || !snapshot.Ontology.TryFindRelationshipType(parts[0], out var type))
        {
            return -1;
        }

        var nodes = snapshot.Nodes.Ids;
        int from = nodes.Find(TextOrder.Bytes(parts[1])), to = nodes.Find(TextOrder.Bytes(parts[2]));
        if (from < 0 || to < 0)
        {
            return -1;
        }

        var relationships = snapshot.Relationships;
        int since = parts.Length == 3 ? -1 : relationships.Since.Dictionary.Find(TextOrder.Bytes(parts[3]));
        RelationshipRun outgoing = relationships.Outgoing(type, from);
        for (int i = 0; i < outgoing.Count; i++)
        {
            int relationship = outgoing[i];
            bool isSame = outgoing.FarEnds[i] == to
                && (parts.Length == 3 ? relationships.Since.Codes[relationship] < 0 : since >= 0 && relationships.Since.Codes[relationship] == since);
            if (isSame)
            {
                return relationship;
            }
        }

        return -1;
    }
}
