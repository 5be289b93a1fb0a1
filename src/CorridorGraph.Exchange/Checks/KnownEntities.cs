using System.Diagnostics.CodeAnalysis;
using CorridorGraph.Ontology;

namespace CorridorGraph.Exchange;

/// <summary>Every entity by id and former id: one namespace over all types.</summary>
internal sealed class KnownEntities(Suggestions suggestions)
{
    private readonly Dictionary<string, Entry> entities = [];
    private readonly Dictionary<string, Former> formerIds = [];

    /// <summary>Whether every entity is known. Where it is not, a dangling end is no fault: the fault that hides it is reported.</summary>
    public bool IsComplete { get; set; } = true;

    /// <summary>Adds an entity; the type is null where the file that holds it names none.</summary>
    public Problem? Register(string id, NodeType? type, RowOrigin origin)
    {
        if (!entities.TryAdd(id, new Entry(type, origin)))
        {
            return new Problem(ExchangeCodes.DuplicateId, "id",
                $"The id \"{id}\" is already in {entities[id].Origin}. Ids are unique over all entity types.");
        }

        return formerIds.TryGetValue(id, out var former)
            ? new Problem(ExchangeCodes.FormerIdClash, "id", $"The id \"{id}\" is a former id of \"{former.Of}\" ({former.Origin}). "
                + $"Choose another.")
            : null;
    }

    /// <summary>Adds a former id of an entity that is registered.</summary>
    public Problem? RegisterFormer(string formerId, string of, RowOrigin origin)
    {
        if (entities.TryGetValue(formerId, out var entity))
        {
            string whose = formerId == of ? "the entity's own id" : $"the id of another entity ({entity.Origin})";
            return new Problem(ExchangeCodes.FormerIdClash, "formerIds", $"The former id \"{formerId}\" is {whose}. Remove it from "
                + $"the list.");
        }

        if (!formerIds.TryAdd(formerId, new Former(of, origin)))
        {
            var first = formerIds[formerId];
            return new Problem(ExchangeCodes.FormerIdClash, "formerIds",
                $"The former id \"{formerId}\" is already one of \"{first.Of}\" ({first.Origin}). An id stands for one entity.");
        }

        return null;
    }

    public bool TryFind(string id, out NodeType? type)
    {
        bool found = entities.TryGetValue(id, out var entity);
        type = entity.Type;
        return found;
    }

    /// <summary>Says that no entity has the id, unless one has it or may have it.</summary>
    public bool IsMissing(string id, string code, string column, [NotNullWhen(true)] out Problem? problem)
    {
        problem = null;
        if (IsComplete && !entities.ContainsKey(id))
        {
            string hint = formerIds.TryGetValue(id, out var former)
                ? $" It is a former id of \"{former.Of}\"; write that."
                : suggestions.DidYouMean(id, entities.Keys);
            problem = new Problem(code, column, $"No entity has the id \"{id}\".{hint}");
        }

        return problem is not null;
    }

    private readonly record struct Entry(NodeType? Type, RowOrigin Origin);

    private readonly record struct Former(string Of, RowOrigin Origin);
}
