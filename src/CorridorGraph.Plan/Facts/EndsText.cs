using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>Says why there can be no such relationship, and which there could be.</summary>
public static class EndsText
{
    /// <summary>What is wrong and the nearest repair, for ends that the ontology does not accept.</summary>
    public static string Describe(RelationshipType type, (string Id, NodeType Type) from, (string Id, NodeType Type) to)
        => $"{type} cannot run from \"{from.Id}\", {Article(from.Type)}, to \"{to.Id}\", {Article(to.Type)}. {Expected(type, from.Type, to.Type)}";

    /// <summary>Why a derived type has no rows, and what has.</summary>
    public static string DescribeDerived(RelationshipType type)
        => $"{type} is derived and has no rows: it stands for {type.Derivation}. "
            + $"Give the rows of {string.Join(", ", type.Derivation!.StoredTypes)} instead.";

    private static string Expected(RelationshipType type, NodeType from, NodeType to)
    {
        if (type.Accepts(to, from))
        {
            return "The other way round is accepted: swap \"from\" and \"to\".";
        }

        var targets = Targets(type, from);
        if (targets.Count > 0)
        {
            return $"From {Article(from)} it may run to {Listed(targets)}.";
        }

        var starts = Starts(type, to);
        return starts.Count > 0
            ? $"To {Article(to)} it may run from {Listed(starts)}."
            : $"It runs neither from {Article(from)} nor to {Article(to)}; it may run from {Listed(Starts(type, null))}.";
    }

    // The types that fields name, not each node type that they stand for: "Organization" rather than its ten types.
    private static List<string> Targets(RelationshipType type, NodeType from)
        => [.. Forwards(type).Where(field => field.Owner.Includes(from)).Select(field => field.Target.Name)
            .Concat(Backwards(type).Where(field => field.Target.Includes(from)
                && !Forwards(type).Any(forward => forward.Owner.Includes(from))).Select(field => field.Owner.Name))
            .Distinct().Order(StringComparer.Ordinal)];

    private static List<string> Starts(RelationshipType type, NodeType? to)
        => [.. Forwards(type).Where(field => to is null || field.Target.Includes(to)).Select(field => field.Owner.Name)
            .Concat(Backwards(type).Where(field => (to is null || field.Owner.Includes(to)) && !Forwards(type).Any())
                .Select(field => field.Target.Name))
            .Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<RelationshipField> Forwards(RelationshipType type)
        => type.Fields.Where(field => field.Direction != Direction.In);

    private static IEnumerable<RelationshipField> Backwards(RelationshipType type)
        => type.Fields.Where(field => field.Direction == Direction.In);

    private static string Article(NodeType type) => "AEIO".Contains(type.Name[0]) ? $"an {type}" : $"a {type}";

    private static string Listed(List<string> names)
        => names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} or {names[^1]}";
}
