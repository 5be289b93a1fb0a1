using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>What a field of a row is: a value, an object or a list of these. Null is null.</summary>
internal sealed class Resolver(PlainGraph graph, Scope scope)
{
    private readonly FilterOracle filters = new(graph, scope);
    private readonly OrderOracle orders = new(graph, scope);
    private readonly GroupOracle groups = new(graph, scope);

    /// <summary>A field of the query itself.</summary>
    public object? Root(Field field) => field.Arguments switch
    {
        LookUp { IsList: true } lookUp => lookUp.Ids.Select(id => LookUp(id, "node")).ToList(),
        LookUp lookUp => LookUp(lookUp.Ids[0], field.Name),
        Named named => Cut(ById(graph.Facts.Entities.Where(entity => IsCalled(entity, named.Name))), named),
        SourceChoice choice => Cut(orders.Sort(graph.Facts.Sources.Where(source => filters.Passes(choice.Where, source)), choice), choice),
        Grouping grouping => groups.OfRoot(grouping),
        Choice choice when field.Name.EndsWith("Connection", StringComparison.Ordinal) => Connect(RootRows(choice), choice),
        Choice choice => Cut(RootRows(choice), choice).Select(row => row.Node),
        _ => field.Name == "__typename" ? "Query" : throw new ArgumentException($"No root {field.Name}."),
    };

    public object? Value(object row, Field field) => row switch
    {
        Selected selected => OfEntity(selected, field),
        Connection connection => field.Name switch
        {
            "nodes" => connection.Page.Select(each => each.Node),
            "edges" => connection.Page,
            "totalCount" => (long)connection.All.Count,
            "pageInfo" => new PageInfo(connection),
            _ => throw new ArgumentException($"A connection has no {field.Name}."),
        },
        Row edge => field.Name switch
        {
            "cursor" => "*",
            "node" => edge.Node,
            _ => OfRelationship(edge.Relationship!, field),
        },
        PageInfo info => OfPageInfo(info.Connection, field),
        RelationshipFact relationship => OfRelationship(relationship, field),
        SourceFact source => field.Name switch
        {
            "__typename" => "Source",
            "facts" => Facts(source),
            _ => PlainGraph.Value(source, field.Name),
        },
        MetricFact metric => field.Name switch
        {
            "__typename" => "Metric",
            "sources" => graph.Cited(metric.Sources),
            _ => PlainGraph.Value(metric, field.Name),
        },
        Group or GroupKeys or GroupEdgeKeys or GroupValues => OfGroup(row, field),
        Witness witness => field.Name switch
        {
            "nodes" => witness.Nodes.Select(node => new Selected(node, null)),
            "relationships" => witness.Relationships,
            "confidence" => witness.Inferred > 0 ? "INFERRED" : "CITED",
            _ => throw new ArgumentException($"A witness has no {field.Name}."),
        },
        _ => throw new ArgumentException($"{row.GetType().Name} has no fields."),
    };

    private object? OfEntity(Selected selected, Field field)
    {
        var entity = selected.Entity;
        switch (field.Name)
        {
            case "__typename":
                return entity.Type.Name;
            case "sources":
                return graph.Cited(entity.Sources);
            case "metrics":
                return graph.Metrics(entity);
            case "relationships":
                return Relationships(entity, (field.Arguments as RelationshipChoice) ?? new RelationshipChoice());
            case "evidence":
                return new WitnessOracle(graph, scope).Witnesses(selected).Take(field.Arguments.First ?? 10);
        }

        if (entity.Type.Relationships.FirstOrDefault(candidate => candidate.Name == field.Name) is { } list)
        {
            var choice = (field.Arguments as Choice) ?? new Choice { Type = list.Target };
            return Cut(Rows(entity, list, choice).DistinctBy(row => row.Node.Entity.Id), choice).Select(row => row.Node);
        }

        if (entity.Type.Relationships.FirstOrDefault(candidate => candidate.Name + "Connection" == field.Name) is { } connected)
        {
            var choice = (field.Arguments as Choice) ?? new Choice { Type = connected.Target };
            return Connect(Rows(entity, connected, choice), choice);
        }

        if (entity.Type.Relationships.FirstOrDefault(candidate => candidate.Name + "Aggregate" == field.Name) is { } grouped)
        {
            return groups.OfField(entity, grouped, (field.Arguments as Grouping) ?? new Grouping { Type = grouped.Target });
        }

        object? value = PlainGraph.Value(entity, field.Name);
        return value is System.Collections.Immutable.ImmutableArray<string> texts ? texts.Cast<object>().ToList() : value;
    }

    private object? OfRelationship(RelationshipFact relationship, Field field) => field.Name switch
    {
        "__typename" => "Relationship",
        "from" => new Selected(graph.Entity(relationship.From), null),
        "to" => new Selected(graph.Entity(relationship.To), null),
        "sources" => graph.Cited(relationship.Sources),
        _ => PlainGraph.Value(relationship, field.Name),
    };

    private object? OfGroup(object row, Field field) => (row, field.Name) switch
    {
        (Group group, "__typename") => group.Grouping.Type.Name + "Aggregate",
        (Group group, "key") => new GroupKeys(group),
        (Group group, "count") => (long)group.Nodes.Length,
        (Group group, _) => new GroupValues(group, group.Grouping.Type.Properties.Single(property => property.Name == field.Name)),
        (GroupKeys keys, "__typename") => keys.Group.Grouping.Type.Name + "AggregateKey",
        (GroupKeys keys, "edge") => new GroupEdgeKeys(keys.Group),
        (GroupKeys keys, _) => OfKey(keys.Group, keys.Group.Grouping.NodeKeys!.Value.Single(key => key.Name == field.Name)),
        (GroupEdgeKeys, "__typename") => "RelationshipGroupKey",
        (GroupEdgeKeys keys, _) => keys.Group.Key(keys.Group.Grouping.EdgeKeys!.Value.Single(key => key.Name == field.Name)),
        (GroupValues values, "__typename") => GroupInputs.KindOf(values.Property) + "Aggregate",
        (GroupValues values, _) => values.Group.Value(values.Property, Enum.Parse<Measure>(field.Name, ignoreCase: true)),
        _ => throw new ArgumentException($"A group has no {field.Name}."),
    };

    private object? OfKey(Group group, GroupKey key)
        => key is RelatedKey && group.Key(key) is string id ? new Selected(graph.Entity(id), null) : group.Key(key);

    private static object? OfPageInfo(Connection connection, Field field) => field.Name switch
    {
        "__typename" => "PageInfo",
        "hasNextPage" => connection.End < connection.All.Count,
        "hasPreviousPage" => connection.Start > 0,
        "startCursor" or "endCursor" => connection.Page.Any() ? "*" : null,
        _ => throw new ArgumentException($"A page has no {field.Name}."),
    };

    private IEnumerable<Row> RootRows(Choice choice)
        => orders.Sort(graph.All(choice.Type).Where(entity => filters.Passes(choice.Where, entity)), choice)
            .Select(entity => new Row(new Selected(entity, choice.Where), null));

    private IEnumerable<Row> Rows(EntityFact entity, RelationshipField field, Choice choice)
        => orders.Sort(
                graph.Follow(entity, field, scope)
                    .Where(edge => filters.Passes(choice.WhereEdge, edge.Relationship) && filters.Passes(choice.Where, edge.Far)),
                choice)
            .Select(edge => new Row(new Selected(edge.Far, choice.Where), edge.Relationship));

    private IEnumerable<RelationshipFact> Relationships(EntityFact entity, RelationshipChoice choice)
        => Cut(
            Ordered(graph.Touching(entity, choice.Direction ?? "BOTH", scope)
                .Where(relationship => choice.Types is not { } types || types.Contains(relationship.Type.Name))
                .Concat(graph.Ontology.DerivedTypes.Where(type => choice.Types is { } types && types.Contains(type.Name))
                    .SelectMany(type => graph.Ties(entity, type, choice.Direction ?? "BOTH", scope)))),
            choice);

    private static IEnumerable<RelationshipFact> Ordered(IEnumerable<RelationshipFact> relationships)
        => relationships
            .OrderBy(relationship => relationship.Type.Name, StringComparer.Ordinal)
            .ThenBy(relationship => relationship.From, StringComparer.Ordinal)
            .ThenBy(relationship => relationship.To, StringComparer.Ordinal)
            .ThenBy(relationship => relationship.Since, CodePoints.MissingLast);

    // What cites a source: entities by id, then relationships.
    private List<object> Facts(SourceFact source)
    {
        var entities = ById(graph.Facts.Entities.Where(entity => entity.Sources.Contains(source.Id)));
        var relationships = graph.Facts.Relationships.Where(each => each.Sources.Contains(source.Id) && scope.Holds(each));
        return [.. entities, .. Ordered(relationships)];
    }

    private static IEnumerable<Selected> ById(IEnumerable<EntityFact> entities)
        => entities.OrderBy(entity => entity.Id, StringComparer.Ordinal).Select(entity => new Selected(entity, null));

    private static bool IsCalled(EntityFact entity, string name)
        => (string?)PlainGraph.Value(entity, "name") == name
            || (string?)PlainGraph.Value(entity, "nameEn") == name
            || PlainGraph.List(entity, "aliases").Contains(name);

    // An entity's id comes before a source's where both have it: they are two namespaces. A relationship that does not hold is not there.
    private object? LookUp(string id, string field)
    {
        if (field != "source" && graph.Find(id) is { } entity && (field == "node" || Fits(entity, field)))
        {
            return new Selected(entity, null);
        }

        return field is "source" or "node" && graph.Facts.Sources.FirstOrDefault(candidate => candidate.Id == id) is { } source ? source
            : field == "node" ? graph.Facts.Relationships.FirstOrDefault(relationship => relationship.Id == id && scope.Holds(relationship))
            : null;
    }

    private bool Fits(EntityFact entity, string field)
        => graph.Ontology.EntityTypes.Any(type => type.Singular == field && type.Includes(entity.Type));

    private static IEnumerable<T> Cut<T>(IEnumerable<T> rows, Arguments page)
        => rows.Skip(page.Skip ?? 0).Take(page.First ?? int.MaxValue);

    private static Connection Connect(IEnumerable<Row> rows, Choice page)
    {
        List<Row> all = [.. rows];
        int start = page.After is { } after ? after.Index + 1 : 0;
        int end = page.Before is { } before ? before.Index : all.Count;
        if (page.First is { } first)
        {
            end = Math.Min(end, start + first);
        }
        else if (page.Last is { } last)
        {
            start = Math.Max(start, end - last);
        }

        return new Connection(all, start, end);
    }
}
