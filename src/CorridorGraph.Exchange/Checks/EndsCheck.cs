using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Exchange;

/// <summary>Whether a relationship's ends exist and are of types that the ontology lets it run between.</summary>
internal sealed class EndsCheck(KnownEntities entities)
{
    // Rows of one type ask the same few pairs again and again.
    private readonly Dictionary<(RelationshipType, NodeType, NodeType), bool> accepted = [];

    public IEnumerable<Problem> Check(RelationshipType type, string from, string to)
    {
        bool isFromKnown = entities.TryFind(from, out var fromType), isToKnown = entities.TryFind(to, out var toType);
        return isFromKnown && isToKnown && fromType is not null && toType is not null && Accepts(type, fromType, toType)
            ? []
            : Problems(type, (from, fromType), (to, toType));
    }

    private IEnumerable<Problem> Problems(RelationshipType type, (string Id, NodeType? Type) from, (string Id, NodeType? Type) to)
    {
        if (entities.IsMissing(from.Id, ExchangeCodes.DanglingEnd, "from", out var missingStart))
        {
            yield return missingStart.Value;
        }

        if (entities.IsMissing(to.Id, ExchangeCodes.DanglingEnd, "to", out var missingEnd))
        {
            yield return missingEnd.Value;
        }

        if (from.Type is { } fromType && to.Type is { } toType && !Accepts(type, fromType, toType))
        {
            yield return new Problem(ExchangeCodes.OutOfDomain, "to", EndsText.Describe(type, (from.Id, fromType), (to.Id, toType)));
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
}
