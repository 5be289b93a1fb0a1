using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Draws selection sets. Fields with arguments get aliases of their own, so that equal keys always mean equal fields.</summary>
/// <param name="draw">The choices.</param>
/// <param name="graph">What is asked.</param>
/// <param name="explainsAll">Whether evidence is asked for where the oracle knows what it is but not in which order it is told.</param>
internal sealed class SelectionGenerator(Draw draw, PlainGraph graph, bool explainsAll = false)
{
    private readonly ChoiceGenerator choices = new(draw, graph);
    private readonly GroupingGenerator groupings = new(draw, graph);
    private int aliases;
    private int budget = 50;

    /// <summary>Fields of entities of a type.</summary>
    /// <param name="type">What the selection is on.</param>
    /// <param name="where">The filter of the list that the entities are in.</param>
    /// <param name="depth">How many more relationship fields may follow each other.</param>
    public ImmutableArray<Selection> OfEntity(EntityType type, Where? where, int depth)
    {
        List<Selection> fields = [];
        depth = budget > 0 ? depth : Math.Min(depth, 0);
        for (int i = draw.Between(1, depth > 0 ? 4 : budget > 0 ? 3 : 1); i > 0; i--)
        {
            budget--;
            var field = EntityField(type, where, depth);
            fields.Add(field);
            if (field is Field { Selections.Length: > 0 } composite && draw.Chance(0.05))
            {
                fields.Add(composite with { Selections = [.. draw.Some(composite.Selections, 1)] });
            }
        }

        return Gated(fields);
    }

    /// <summary>Fields of a connection; <paramref name="field"/> is null for one of a root.</summary>
    public ImmutableArray<Selection> OfConnection(Choice choice, RelationshipField? field, int depth)
        => Gated([.. draw.Some(["nodes", "edges", "totalCount", "pageInfo", "edges"], draw.Between(1, 3)).Select(name => name switch
        {
            "nodes" => new Field("nodes") { Selections = OfEntity(choice.Type, choice.Where, depth) },
            "edges" => new Field("edges") { Selections = OfEdge(choice, field, depth) },
            "pageInfo" => new Field("pageInfo")
            {
                Selections = Leaves(["hasNextPage", "hasPreviousPage", "startCursor", "endCursor", "__typename"]),
            },
            _ => new Field(name),
        })]);

    private Selection EntityField(EntityType type, Where? where, int depth) => draw.Weighted<Func<Selection>>(
        (12, () => new Field("__typename", Alias(0.2))),
        (40, () => new Field(draw.Pick(type.Properties).Name, Alias(0.1))),
        (6, () => new Field("sources", Alias(0.1)) { Selections = OfSource() }),
        (5, () => new Field("metrics", Alias(0.1)) { Selections = OfMetric() }),
        (depth > 0 ? 6 : 0, () => Relationships(depth)),
        (Features.Evidence && depth >= 0 && (explainsAll || EvidenceIsPlain(where)) ? 6 : 0, () => Evidence()),
        (depth > 0 ? 50 : 0, () => Related(draw.Pick(type.Relationships), depth)),
        (Features.Aggregates && depth > 0 ? 8 : 0, () => Aggregate(draw.Pick(type.Relationships), depth)),
        (budget > 0 && depth >= 0 ? 10 : 0, () => Fragment(type, where, depth)))();

    private Field Related(RelationshipField field, int depth)
    {
        bool isConnection = draw.Chance(0.35);
        string name = field.Name + (isConnection ? "Connection" : "");
        bool isBare = draw.Chance(0.2);
        var choice = isBare
            ? new Choice { Type = field.Target }
            : choices.OfRelationship(field, isConnection, draw.Weighted((4, 0), (3, 1), (1, 2)));
        return new Field(name, isBare ? null : Alias(1))
        {
            Arguments = isBare ? Arguments.None : choice,
            Selections = isConnection ? OfConnection(choice, field, depth - 1) : OfEntity(field.Target, choice.Where, depth - 1),
        };
    }

    /// <summary>An aggregate of a relationship field.</summary>
    public Field Aggregate(RelationshipField field, int depth)
    {
        var grouping = groupings.OfRelationship(field, draw.Weighted((4, 0), (3, 1), (1, 2)));
        return new Field(field.Name + "Aggregate", Alias(1)) { Arguments = grouping, Selections = OfGroup(grouping, depth - 1) };
    }

    /// <summary>Fields of a group.</summary>
    public ImmutableArray<Selection> OfGroup(Grouping grouping, int depth)
        => Gated([.. new GroupSelectionGenerator(draw, this).OfGroup(grouping, depth)]);

    private Spread Fragment(EntityType type, Where? where, int depth)
    {
        EntityType[] overlapping = [.. graph.Ontology.EntityTypes.Where(other => other.PossibleTypes.Any(type.Includes))];
        var narrowed = draw.Pick(overlapping);
        return draw.Weighted(
            (8, new Spread(narrowed.Name, draw.Chance(0.4)) { Selections = OfEntity(narrowed, where, depth) }),
            (1, new Spread("Node", draw.Chance(0.4)) { Selections = [new Field("id"), new Field("__typename")] }),
            (1, new Spread(null, false) { Selections = OfEntity(type, where, depth) }));
    }

    private Field Relationships(int depth)
    {
        var types = graph.Ontology.RelationshipTypes.AddRange(graph.Ontology.DerivedTypes);
        var choice = new RelationshipChoice
        {
            Types = draw.Chance(0.5) ? [.. draw.Some(types, draw.Between(1, 4)).Select(type => type.Name)] : null,
            Direction = draw.Maybe(0.6, () => draw.Pick(["OUT", "IN", "BOTH"])),
            First = draw.Chance(0.4) ? draw.Below(5) : null,
            Skip = draw.Chance(0.3) ? draw.Below(4) : null,
        };
        return draw.Chance(0.3)
            ? new Field("relationships") { Selections = OfRelationship(depth) }
            : new Field("relationships", Alias(1)) { Arguments = choice, Selections = OfRelationship(depth) };
    }

    /// <summary>Fields of a relationship.</summary>
    public ImmutableArray<Selection> OfRelationship(int depth)
        => [.. Leaves(["id", "type", "since", "until", "note", "confidence", "locator", "__typename"]), .. Ends(depth - 1)];

    private IEnumerable<Selection> Ends(int depth)
    {
        if (draw.Chance(0.5))
        {
            yield return new Field(draw.Chance(0.5) ? "from" : "to", Alias(0.1))
            {
                Selections = OfEntity(graph.Ontology.Entity, null, depth),
            };
        }

        if (draw.Chance(0.2))
        {
            yield return new Field("sources") { Selections = OfSource() };
        }

        if (explainsAll && depth >= 0 && draw.Chance(0.2))
        {
            yield return Evidence();
        }
    }

    private ImmutableArray<Selection> OfEdge(Choice choice, RelationshipField? field, int depth)
    {
        bool hasRelationship = field is { Type.Derivation: null };
        List<Selection> fields =
            [.. Leaves(!hasRelationship ? ["cursor"] : ["cursor", "id", "since", "until", "note", "confidence", "locator"])];
        if (hasRelationship && draw.Chance(0.2))
        {
            fields.Add(new Field("sources") { Selections = OfSource() });
        }

        if (explainsAll && field is { Type.Derivation: not null } && draw.Chance(0.5))
        {
            fields.Add(Evidence());
        }

        if (draw.Chance(0.8))
        {
            fields.Insert(draw.Below(fields.Count + 1), new Field("node") { Selections = OfEntity(choice.Type, choice.Where, depth) });
        }

        return [.. fields];
    }

    private Field Evidence() => new("evidence", Alias(1))
    {
        Arguments = new Arguments { First = draw.Chance(0.6) ? draw.Below(6) : null },
        Selections =
        [
            .. Leaves(["confidence"]),
            new Field("nodes") { Selections = OfEntity(graph.Ontology.Entity, null, -1) },
            new Field("relationships") { Selections = OfRelationship(0) },
        ],
    };

    /// <summary>Fields of a source, and of what cites it where it is a root of its own.</summary>
    public ImmutableArray<Selection> OfSource(bool withFacts = false)
    {
        var own = Leaves(["id", "title", "titleEn", "publisher", "url", "published", "accessed", "__typename"]);
        return withFacts ? own.Add(Facts()) : own;
    }

    private Field Facts() => new("facts")
    {
        Selections =
        [
            new Field("__typename"),
            new Field("id"),
            new Spread("Relationship", draw.Chance(0.3)) { Selections = OfRelationship(0) },
            new Spread("Organization", draw.Chance(0.3)) { Selections = OfEntity(graph.Ontology.Interfaces[1], null, 0) },
        ],
    };

    private ImmutableArray<Selection> OfMetric()
    {
        var own = Leaves(["name", "value", "unit", "asOf", "locator", "__typename"]);
        return draw.Chance(0.2) ? own.Add(new Field("sources") { Selections = OfSource() }) : own;
    }

    private ImmutableArray<Selection> Leaves(IReadOnlyList<string> names)
        => [.. draw.Some(names, draw.Between(1, Math.Min(4, names.Count)))
            .Select(name => new Field(name, IsCursor(name) ? null : Alias(0.1)))];

    // The comparison knows a cursor by its key.
    private static bool IsCursor(string name) => name.EndsWith("ursor", StringComparison.Ordinal);

    /// <summary>A name that no other field has, with a probability.</summary>
    public string? Alias(double probability) => draw.Maybe(probability, () => $"a{++aliases}");

    // A selection set may come out empty by its gates; the answer is then an empty object.
    private ImmutableArray<Selection> Gated(List<Selection> fields)
        => [.. fields.Select(field => draw.Chance(0.04) ? field with { Gate = new Gate(draw.Chance(0.5), draw.Chance(0.5)) } : field)];

    // Where a filter's hops branch, the order of a witness's nodes is not laid down; those are compared as sets by the evidence tests.
    private static bool EvidenceIsPlain(Where? where)
        => where is null
            || (WalkShape.IsOneWalk(where)
                && !WalkShape.FollowsDerived(where)
                && (Features.EvidenceUnderNegation || !WalkShape.NegatesHop(where)));
}
