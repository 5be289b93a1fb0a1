using CorridorGraph.Ontology;

namespace CorridorGraph.Exchange;

/// <summary>Holds that no two relationships have the same type, ends and <c>since</c>, a missing one included.</summary>
internal sealed class RelationshipIdentities
{
    private readonly Dictionary<(RelationshipType Type, string From, string To, string? Since), RowOrigin> origins = [];

    public Problem? Register(RelationshipType type, string from, string to, string? since, RowOrigin origin)
    {
        if (origins.TryAdd((type, from, to, since), origin))
        {
            return null;
        }

        string dated = since is null ? "without a \"since\"" : $"since {since}";
        return new Problem(ExchangeCodes.DuplicateRelationship, "to",
            $"{type} from \"{from}\" to \"{to}\" {dated} is already in {origins[(type, from, to, since)]}. "
            + "Remove one of the two, or give them different dates in \"since\".");
    }
}
