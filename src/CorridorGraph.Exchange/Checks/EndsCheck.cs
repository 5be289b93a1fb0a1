using CorridorGraph.Ontology;

namespace CorridorGraph.Exchange;

/// <summary>Whether a relationship's ends exist and are of types that the ontology lets it run between.</summary>
internal sealed class EndsCheck(KnownEntities entities)
{
    // Rows of one type ask the same few pairs again and again.
    private readonly Dictionary<(RelationshipType, NodeType, NodeType), bool> accepted = [];

    public IEnumerable<Problem> Check(RelationshipType type, string from, string to)
    {
        if (entities.IsMissing(from, ExchangeCodes.DanglingEnd, "from", out var missingStart))
        {
            yield return missingStart.Value;
        }

        if (entities.IsMissing(to, ExchangeCodes.DanglingEnd, "to", out var missingEnd))
        {
            yield return missingEnd.Value;
        }

        if (entities.TryFind(from, out var fromType) && entities.TryFind(to, out var toType)
            && fromType is not null && toType is not null && !Accepts(type, fromType, toType))
        {
            string runs = $"{type} cannot run from \"{from}\", {Article(fromType)}, to \"{to}\", {Article(toType)}.";
            yield return new Problem(ExchangeCodes.OutOfDomain, "to", $"{runs} {Expected(type, fromType, toType)}");
        }
    }

    private bool Accepts(RelationshipType type, NodeType from, NodeType to)
    {
        if (!accepted.TryGetValue((type, from, to), out bool accepts))
        {
            accepts = accepted[(type, from, to)] = type.Accepts(from, to);
        }

        return accepts;
    }

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
