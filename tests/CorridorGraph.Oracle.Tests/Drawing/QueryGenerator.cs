using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Draws whole queries: every kind of root, selections nested through relationships to a depth.</summary>
/// <param name="draw">The choices.</param>
/// <param name="graph">What is asked.</param>
/// <param name="explainsAll">Whether evidence may be asked for everywhere, see <see cref="SelectionGenerator"/>.</param>
internal sealed class QueryGenerator(Draw draw, PlainGraph graph, bool explainsAll = false)
{
    private readonly ChoiceGenerator choices = new(draw, graph);
    private readonly OperandGenerator operands = new(draw, graph);
    private readonly GroupingGenerator groupings = new(draw, graph);
    private readonly SelectionGenerator selections = new(draw, graph, explainsAll);

    /// <summary>One list or connection with few fields and a deep filter.</summary>
    public Query Filtered(int filterDepth)
    {
        var type = draw.Pick<EntityType>([.. graph.Ontology.EntityTypes]);
        bool isConnection = draw.Chance(0.4);
        var choice = choices.OfRoot(type, isConnection, filterDepth, filterChance: 0.9);
        return new Query([isConnection
            ? new Field(type.Plural + "Connection") { Arguments = choice, Selections = selections.OfConnection(choice, null, 0) }
            : new Field(type.Plural)
            {
                Arguments = choice,
                Selections = [new Field("id"), .. selections.OfEntity(type, choice.Where, 0)],
            }]);
    }

    /// <summary>One aggregate of a root, or of a relationship field of every entity of a type.</summary>
    public Query Aggregated()
    {
        var type = draw.Pick<EntityType>([.. graph.Ontology.EntityTypes]);
        if (draw.Chance(0.6))
        {
            return new Query([Aggregate(null, type, 2)]);
        }

        var aggregate = selections.Aggregate(draw.Pick(type.Relationships), 2);
        var (asOf, confidence) = choices.Scope();
        var choice = new Choice { Type = type, AsOf = asOf, Confidence = confidence };
        return new Query([new Field(type.Plural) { Arguments = choice, Selections = [new Field("id"), aggregate] }]);
    }

    /// <summary>One to three roots of any kind.</summary>
    public Query Whole(int depth)
    {
        List<Selection> roots = [];
        for (int i = draw.Weighted((8, 1), (2, 2), (1, 3)); i > 0; i--)
        {
            roots.Add(Root($"r{i}", depth));
        }

        if (draw.Chance(0.1))
        {
            roots.Insert(draw.Below(roots.Count + 1), new Field("__typename"));
        }

        return new Query(draw.Chance(0.1) ? [new Spread("Query", draw.Chance(0.5)) { Selections = [.. roots] }] : [.. roots]);
    }

    private Field Root(string alias, int depth)
    {
        var type = draw.Pick<EntityType>([.. graph.Ontology.EntityTypes]);
        if (draw.Chance(0.35))
        {
            return Features.LookUps && draw.Chance(0.3) ? Other(alias, depth) : LookUp(alias, type, depth);
        }

        if (Features.Aggregates && draw.Chance(0.12))
        {
            return Aggregate(alias, type, depth);
        }

        bool isConnection = draw.Chance(0.4);
        var choice = choices.OfRoot(type, isConnection, draw.Below(3), filterChance: 0.5);
        return new Field(type.Plural + (isConnection ? "Connection" : ""), alias)
        {
            Arguments = choice,
            Selections = isConnection ? selections.OfConnection(choice, null, depth) : selections.OfEntity(type, choice.Where, depth),
        };
    }

    private Field Aggregate(string? alias, EntityType type, int depth)
    {
        var grouping = groupings.OfRoot(type, draw.Below(3));
        return new Field(type.Plural + "Aggregate", alias) { Arguments = grouping, Selections = selections.OfGroup(grouping, depth) };
    }

    private Field LookUp(string alias, EntityType type, int depth)
    {
        if (Features.Nodes && draw.Chance(0.3))
        {
            bool isList = draw.Chance(0.5);
            ImmutableArray<string> ids = [.. Enumerable.Range(0, isList ? draw.Below(5) : 1).Select(_ => NodeId())];
            return new Field(isList ? "nodes" : "node", alias)
            {
                Arguments = Arguments(ids, isList),
                Selections = [new Field("id"), new Field("__typename"), .. Narrowed(depth)],
            };
        }

        type = type is InterfaceType ? graph.Ontology.Entity : type;
        return new Field(type.Singular, alias)
        {
            Arguments = Arguments([IdOf(type)], isList: false),
            Selections = selections.OfEntity(type, null, depth),
        };
    }

    // Mostly of the type, else of anything or of nothing.
    private string IdOf(EntityType type)
        => draw.Chance(0.7) && graph.All(type).ToList() is { Count: > 0 } some ? draw.Pick(some).Id : operands.Id();

    private Field Other(string alias, int depth)
    {
        bool withFacts = Features.SourceFacts && draw.Chance(0.5);
        switch (draw.Below(3))
        {
            case 0:
                return new Field("sources", alias) { Arguments = choices.OfSources(), Selections = selections.OfSource(withFacts) };
            case 1:
                string id = draw.Chance(0.8) ? draw.Pick(graph.Facts.Sources).Id : operands.Id();
                return new Field("source", alias)
                {
                    Arguments = Arguments([id], isList: false),
                    Selections = selections.OfSource(withFacts),
                };
            default:
                var (asOf, confidence) = choices.Scope();
                int? first = draw.Chance(0.3) ? draw.Below(4) : null;
                return new Field("entitiesNamed", alias)
                {
                    Arguments = new Named(draw.Pick(Texts.All)) { AsOf = asOf, Confidence = confidence, First = first },
                    Selections = selections.OfEntity(graph.Ontology.Entity, null, depth),
                };
        }
    }

    private string NodeId()
        => graph.Facts.Relationships.Count > 0 && draw.Chance(0.2) ? draw.Pick(graph.Facts.Relationships).Id : operands.Id();

    private IEnumerable<Selection> Narrowed(int depth)
    {
        var type = draw.Pick<EntityType>([.. graph.Ontology.EntityTypes]);
        return
        [
            new Spread(type.Name, draw.Chance(0.4)) { Selections = selections.OfEntity(type, null, depth) },
            new Spread("Source", draw.Chance(0.4)) { Selections = selections.OfSource() },
            new Spread("Relationship", draw.Chance(0.4)) { Selections = selections.OfRelationship(depth) },
        ];
    }

    private LookUp Arguments(ImmutableArray<string> ids, bool isList)
    {
        var (asOf, confidence) = choices.Scope();
        return new LookUp(ids, isList) { AsOf = asOf, Confidence = confidence };
    }
}
