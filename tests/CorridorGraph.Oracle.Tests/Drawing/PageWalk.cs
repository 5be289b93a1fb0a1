using CorridorGraph.Ontology;

namespace CorridorGraph.Oracle.Tests;

/// <summary>One question to be paged through: a connection of a root, or of one entity.</summary>
internal sealed class PageWalk
{
    private readonly Choice choice;
    private readonly RelationshipField? field;
    private readonly LookUp? parent;

    private PageWalk(Choice choice, RelationshipField? field, LookUp? parent)
    {
        this.choice = choice;
        this.field = field;
        this.parent = parent;
    }

    public static PageWalk Draw(Draw draw, PlainGraph graph)
    {
        var choices = new ChoiceGenerator(draw, graph);
        if (graph.Facts.Entities.Count == 0 || draw.Chance(0.5))
        {
            return new PageWalk(choices.OfRoot(draw.Pick<EntityType>([.. graph.Ontology.Interfaces]), true, 1, 0.4), null, null);
        }

        // Of several candidates, the field with the most to page through.
        var (entity, field) = Enumerable.Range(0, 8)
            .Select(_ => draw.Pick(graph.Facts.Entities))
            .Select(candidate => (candidate, Field: draw.Pick(candidate.Type.Relationships)))
            .MaxBy(pair => graph.Follow(pair.candidate, pair.Field, new Scope(null, false)).Count());
        var (asOf, confidence) = choices.Scope();
        var parent = new LookUp([entity.Id], isList: false) { AsOf = asOf, Confidence = confidence };
        return new PageWalk(choices.OfRelationship(field, true, draw.Below(2)), field, parent);
    }

    /// <summary>The question for one page, after or before a cursor.</summary>
    public Query Page(int size, bool isForwards, Cursor? at)
        => Window(size, isForwards, isForwards ? at : null, isForwards ? null : at, hasTotal: true);

    /// <summary>The question for a page from the start or the end of what lies between two cursors.</summary>
    public Query Window(int size, bool isForwards, Cursor? after, Cursor? before, bool hasTotal)
    {
        var page = new Choice
        {
            Type = choice.Type,
            Where = choice.Where,
            WhereEdge = choice.WhereEdge,
            Order = choice.Order,
            OrderEdge = choice.OrderEdge,
            AsOf = choice.AsOf,
            Confidence = choice.Confidence,
            First = isForwards ? size : null,
            Last = isForwards ? null : size,
            After = after,
            Before = before,
        };
        var connection = new Field((field?.Name ?? choice.Type.Plural) + "Connection") { Arguments = page, Selections = [.. Fields().Skip(hasTotal ? 0 : 1)] };
        return new Query(parent is null ? [connection] : [new Field("entity")
        {
            Arguments = parent,
            Selections = [new Spread(field!.Owner.Name, false) { Selections = [connection] }],
        }]);
    }

    private IEnumerable<Selection> Fields()
    {
        yield return new Field("totalCount");
        yield return new Field("edges")
        {
            Selections =
            [
                new Field("cursor"),
                new Field("node") { Selections = [new Field("id"), new Field("name")] },
                .. field is not { Type.Derivation: null } ? Array.Empty<Selection>() : [new Field("since"), new Field("until")],
            ],
        };
        yield return new Field("pageInfo")
        {
            Selections = [.. new[] { "hasNextPage", "hasPreviousPage", "startCursor", "endCursor" }.Select(name => new Field(name))],
        };
    }
}
