namespace CorridorGraph.Embedded;

/// <summary>
/// Strongest first: fewest inferred relationships, then fewest relationships, then node ids outwards, then relationship ids.
/// </summary>
internal sealed class WitnessRanking(Snapshot snapshot) : IComparer<Witness>
{
    public int Compare(Witness? x, Witness? y)
    {
        int byInferred = x!.Inferred.CompareTo(y!.Inferred);
        int byLength = x.Links.Length.CompareTo(y.Links.Length);
        int byNodes = CompareNodes(x.Nodes, y.Nodes);
        return byInferred != 0 ? byInferred : byLength != 0 ? byLength : byNodes != 0 ? byNodes : ByIds(x, y);
    }

    /// <summary>Drops what holds another witness whole, and puts the rest in order.</summary>
    public void Minimise(List<Witness> witnesses)
    {
        witnesses.Sort(this);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int kept = 0, shortest = witnesses.Count == 0 ? 0 : witnesses.Min(witness => witness.Set.Length);
        foreach (Witness witness in witnesses.ToArray())
        {
            // A part of a witness ranks before it, so that looking back is enough; one of the shortest has no part but its equal.
            bool isNew = seen.Add(string.Join(',', witness.Set));
            if (isNew && (witness.Set.Length == shortest || !HoldsAnother(witnesses, kept, witness)))
            {
                witnesses[kept++] = witness;
            }
        }

        witnesses.RemoveRange(kept, witnesses.Count - kept);
    }

    private static bool HoldsAnother(List<Witness> witnesses, int count, Witness whole)
    {
        for (int i = 0; i < count; i++)
        {
            if (witnesses[i].Set.Length < whole.Set.Length && witnesses[i].IsWithin(whole))
            {
                return true;
            }
        }

        return false;
    }

    private int CompareNodes(int[] one, int[] other)
    {
        if (snapshot.Nodes.IsInOrder)
        {
            return one.AsSpan().SequenceCompareTo(other);
        }

        int alike = one.AsSpan().CommonPrefixLength(other);
        return alike == one.Length || alike == other.Length
            ? one.Length.CompareTo(other.Length)
            : snapshot.Nodes.Compare(one[alike], other[alike]);
    }

    private int ByIds(Witness x, Witness y)
    {
        for (int i = 0; i < x.Links.Length; i++)
        {
            int byId = TextOrder.Instance.Compare(IdOf(x.Links[i]), IdOf(y.Links[i]));
            if (byId != 0)
            {
                return byId;
            }
        }

        return 0;
    }

    private string IdOf(int link) => snapshot.Relationships.Id.IdOf(link >> 1);
}
