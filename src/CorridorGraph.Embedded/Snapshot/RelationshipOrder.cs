using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Sorts relationships by type name, from, to, since, until, missing dates last.</summary>
internal static class RelationshipOrder
{
    public static RelationshipFact[] Sort(
        IReadOnlyList<RelationshipFact> facts, RelationshipType[] typesByName, Dictionary<string, int> nodes)
    {
        ILookup<RelationshipType, RelationshipFact> byType = facts.ToLookup(fact => fact.Type);
        var all = new RelationshipFact[facts.Count];
        int at = 0;
        foreach (RelationshipType type in typesByName)
        {
            RelationshipFact[] ordered = [.. byType[type]];
            SortByEnds(ordered, nodes);
            ordered.CopyTo(all, at);
            at += ordered.Length;
        }

        return at == all.Length ? all : throw new ArgumentException("A relationship's type is not of this ontology.", nameof(facts));
    }

    // One sort of plain numbers; only parallel relationships need their dates compared.
    private static void SortByEnds(RelationshipFact[] facts, Dictionary<string, int> nodes)
    {
        ulong[] ends = [.. facts.Select(fact => ((ulong)nodes[fact.From] << 32) | (uint)nodes[fact.To])];
        Array.Sort(ends, facts);
        for (int start = 0; start < ends.Length;)
        {
            int end = start + 1;
            while (end < ends.Length && ends[end] == ends[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                facts.AsSpan(start..end).Sort(ByDates);
            }

            start = end;
        }
    }

    private static int ByDates(RelationshipFact a, RelationshipFact b)
    {
        int bySince = ByDate(a.Since, b.Since);
        return bySince != 0 ? bySince : ByDate(a.Until, b.Until);
    }

    private static int ByDate(string? a, string? b)
        => a is null || b is null ? (a is null ? 1 : 0) - (b is null ? 1 : 0) : TextOrder.Instance.Compare(a, b);
}
