using System.Globalization;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Writes filters as expressions. Where a filter stands in a WHERE by itself, null is as good as false; under NOT, in all and in what is
/// returned it is not, and comparisons are made two-valued there.
/// </summary>
internal sealed class PredicateWriter(StatementContext context)
{
    private AnchoredSets? sets;

    /// <summary>Sets of the nodes that chains tie to known ends.</summary>
    public AnchoredSets Sets => sets ??= new AnchoredSets(context, this);

    /// <summary>The filter of a node, where null may stand for false.</summary>
    public string OfNode(Filter filter, string node) => Write(filter, Row.OfNode(node), exact: false);

    /// <summary>The filter of a node as true or false.</summary>
    public string TruthOfNode(Filter filter, string node) => Write(filter, Row.OfNode(node), exact: true);

    /// <summary>The filter of a node that a MATCH may start from: an id is looked up by its index.</summary>
    public string OfAnchor(Filter filter, string node) => Write(filter, Row.OfNode(node) with { IsAnchor = true }, exact: false);

    /// <summary>The filter of a relationship, source or metric: properties only. Null may stand for false.</summary>
    public string OfRecord(Filter filter, string record) => Write(filter, Row.OfRecord(record), exact: false);

    private string Write(Filter filter, Row row, bool exact) => filter switch
    {
        Always always => always.Value ? "true" : "false",
        AllOf all => Joined(all.Filters, " AND ", "true", row, exact),
        AnyOf any => Joined(any.Filters, " OR ", "false", row, exact),
        Not not => $"NOT {Write(not.Filter, row, exact: true)}",
        OfType type => HopPattern.IsOneOf(type.Types, row.Name),
        IsMissing missing => $"{row.Value(missing.Property)} IS NULL",
        Compare compare => exact ? $"coalesce({Compared(compare, row)}, false)" : Compared(compare, row),
        SomeElement some => Elements(some, row, exact),
        Related related => Quantified(related, row),
        IsAmong among => $"({(row.IsAnchor ? $"{row.Name}:Entity AND " : "")}{row.Name}.id IN {context.Text.Parameter(among.Ids)})",
        CountRelated count => $"{CountOf(count.Hop, row.Name)} {Sign(count.Comparison)} {context.Text.Parameter(context.Arguments.Values[count.Operand])}",
        _ => throw new InvalidOperationException($"No Cypher for the filter {filter.GetType().Name}."),
    };

    private string Joined(IReadOnlyCollection<Filter> filters, string word, string none, Row row, bool exact)
        => filters.Count == 0 ? none : $"({string.Join(word, filters.Select(filter => Write(filter, row, exact)))})";

    /// <summary>How many distinct nodes a hop leads to.</summary>
    public string CountOf(RelationshipHop hop, string node)
    {
        if (context.Dialect == CypherDialect.Five)
        {
            string relationship = context.Text.Variable("r"), end = context.Text.Variable("n");
            return $"COUNT {{ {Match(hop, Filter.Everything, node, relationship, end)} RETURN DISTINCT {end} }}";
        }

        string ids = Neighbours(hop, Filter.Everything, node, end => $"{end}.id");
        string id = context.Text.Variable("id");

        // A list of ids without its repeats: what counts are nodes, not relationships.
        return $"size(reduce(ids = [], {id} IN {ids} | CASE WHEN {id} IN ids THEN ids ELSE ids + {id} END))";
    }

    /// <summary>A list of something of each relationship that a hop follows from a node to nodes that satisfy a filter.</summary>
    public string Neighbours(RelationshipHop hop, Filter inner, string node, Func<string, string> give)
    {
        string relationship = context.Text.Variable("r"), end = context.Text.Variable("n");
        string pattern = HopPattern.Of((StoredPath)hop.Path, node, relationship, end);
        return $"[{pattern}{Conditions(hop, inner, relationship, end)} | {give(end)}]";
    }

    private string Conditions(RelationshipHop hop, Filter inner, string relationship, string end) => HopPattern.Where(
    [
        .. HopPattern.Scope(context.Scope, relationship, context),
        .. context.Dialect == CypherDialect.Three ? HopPattern.TargetInside(hop.Target, end, context) : HopPattern.Target(hop.Target, end),
        .. inner is Always { Value: true } ? Array.Empty<string>() : [OfNode(inner, end)],
    ]);

    private string Quantified(Related related, Row row)
    {
        string Some(Filter inner) => related.Hop switch
        {
            RelationshipHop hop => IsInSet(new Related(hop, Quantifier.Some, inner), row) ?? Exists(hop, inner, row.Name),
            SourcesHop => $"any(source IN {row.Name}.sources WHERE source IN {Satisfying("Source", "id", inner)})",
            MetricsHop => $"{row.Name}.id IN {Satisfying("Metric", "entity", inner)}",
            _ => throw new InvalidOperationException($"No Cypher for the hop {related.Hop.GetType().Name}."),
        };
        return related.Quantifier switch
        {
            Quantifier.Some => Some(related.Inner),
            Quantifier.None => $"NOT {Some(related.Inner)}",
            _ => $"NOT {Some(new Not(related.Inner))}",
        };
    }

    // Where rows are many, as where a MATCH starts from them, those that a known end is tied to are found once.
    private string? IsInSet(Related chain, Row row)
        => row.IsAnchor && AnchoredSets.Includes(chain) ? $"{row.Name} IN {Sets.Of(chain)}" : null;

    private string Exists(RelationshipHop hop, Filter inner, string row)
    {
        if (context.Dialect == CypherDialect.Three)
        {
            return $"size({Neighbours(hop, inner, row, _ => "1")}) > 0";
        }

        string relationship = context.Text.Variable("r"), end = context.Text.Variable("n");
        return $"EXISTS {{ {Match(hop, inner, row, relationship, end)} }}";
    }

    private string Match(RelationshipHop hop, Filter inner, string node, string relationship, string end)
        => $"MATCH {HopPattern.Of((StoredPath)hop.Path, node, relationship, end)}{Conditions(hop, inner, relationship, end)}";

    // Sources and metrics that satisfy a filter are found once, before the rows that are tested against them.
    private string Satisfying(string label, string give, Filter inner)
    {
        string set = context.Text.Variable("s"), record = context.Text.Variable("m");
        string condition = OfRecord(inner, record);
        return context.Prologue.Add(
            set, isList: true, $"OPTIONAL MATCH ({record}:{label}){HopPattern.Where([condition])}", $"collect(DISTINCT {record}.{give})");
    }

    private string Elements(SomeElement some, Row row, bool exact)
    {
        string element = context.Text.Variable("e");
        string condition = Write(some.Element, new Row(element, _ => element), exact || some.Quantifier != Quantifier.Some);
        string word = some.Quantifier switch { Quantifier.Some => "any", Quantifier.None => "none", _ => "all" };
        return $"{word}({element} IN coalesce({row.Value(some.Property)}, []) WHERE {condition})";
    }

    private string Compared(Compare compare, Row row)
    {
        string value = row.Value(compare.Property);
        object? operand = context.Arguments.Values[compare.Operand];
        if (operand is null)
        {
            return compare.Comparison == Comparison.Equal ? $"{value} IS NULL" : "false";
        }

        return compare.Property switch
        {
            { Kind: PropertyKind.PartialDate } => DateCompared(compare.Comparison, value, operand),
            { IsId: true } when row.IsNode => IdCompared(compare.Comparison, row, operand),
            _ => $"{value} {Sign(compare.Comparison)} {context.Text.Parameter(operand)}",
        };
    }

    // A date is read at the operand's precision: the texts that start with the operand lie between it and it with a tilde behind.
    private string DateCompared(Comparison comparison, string value, object operand)
    {
        if (operand is string[] several)
        {
            string one = context.Text.Variable("d");
            return $"any({one} IN {context.Text.Parameter(several)} WHERE {value} STARTS WITH {one})";
        }

        string text = (string)operand;
        string Start() => context.Text.Parameter(text);
        string End() => context.Text.Parameter(text + "~");
        return comparison switch
        {
            Comparison.Equal => $"({value} >= {Start()} AND {value} < {End()})",
            Comparison.Greater => $"{value} > {End()}",
            Comparison.GreaterOrEqual => $"{value} >= {Start()}",
            Comparison.Less => $"{value} < {Start()}",
            _ => $"{value} < {End()}",
        };
    }

    // A former id answers for the entity that had it. The label makes the index usable; inside a predicate it would be used even where
    // that is the slow way.
    private string IdCompared(Comparison comparison, Row row, object operand)
    {
        string ids = comparison == Comparison.In ? FormerIds.Several(context, (string[])operand) : FormerIds.One(context, (string)operand);
        string compared = $"{row.Name}.id {Sign(comparison)} {ids}";
        return row.IsAnchor ? $"{row.Name}:Entity AND {compared}" : compared;
    }

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.In => "IN",
        Comparison.Contains => "CONTAINS",
        Comparison.StartsWith => "STARTS WITH",
        Comparison.EndsWith => "ENDS WITH",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        _ => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"No Cypher for {comparison}.")),
    };

    /// <summary>What a filter speaks of: a variable, how a property of it is written, whether it is an entity.</summary>
    private sealed record Row(string Name, Func<Property, string> Value, bool IsNode = false, bool IsAnchor = false)
    {
        public static Row OfNode(string node) => new(node, property => $"{node}.{CypherText.Name(property.Name)}", IsNode: true);

        public static Row OfRecord(string record) => new(record, property => $"{record}.{CypherText.Name(property.Name)}");
    }
}
