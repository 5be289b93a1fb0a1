using CorridorGraph.Ontology;

namespace CorridorGraph.Exchange;

/// <summary>Holds that no two relationships of a type have the same ends and <c>since</c>, a missing one included.</summary>
/// <param name="type">The type.</param>
internal sealed class RelationshipIdentities(RelationshipType type)
{
    private readonly Dictionary<(string From, string To, string? Since), RowOrigin> origins = [];

    public RelationshipType Type => type;

    public Problem? Register(string from, string to, string? since, RowOrigin origin)
    {
        if (origins.TryAdd((from, to, since), origin))
        {
            return null;
        }

        string dated = since is null ? "without a \"since\"" : $"since {since}";
        return new Problem(ExchangeCodes.DuplicateRelationship, "to",
            $"{type} from \"{from}\" to \"{to}\" {dated} is already in {origins[(from, to, since)]}. "
            + "Remove one of the two, or give them different dates in \"since\".");
    }
}
