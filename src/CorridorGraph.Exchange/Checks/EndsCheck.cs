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
            yield return new Problem(ExchangeCodes.OutOfDomain, "to", EndsText.Describe(type, (from, fromType), (to, toType)));
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
