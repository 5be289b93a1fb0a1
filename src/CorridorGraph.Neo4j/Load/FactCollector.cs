using System.Collections.Immutable;
using System.Globalization;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>Turns stored facts back into those of a dataset; what the ontology does not know is counted and left out.</summary>
internal sealed class FactCollector(GraphOntology ontology) : IStoredFacts
{
    private readonly List<SourceFact> sources = [];
    private readonly List<EntityFact> entities = [];
    private readonly List<RelationshipFact> relationships = [];
    private readonly List<MetricFact> metrics = [];

    public GraphFacts Facts => new(sources, entities, relationships, metrics);

    /// <summary>How many facts were left out, by the label or relationship type that the ontology lacks.</summary>
    public SortedDictionary<string, int> LeftOut { get; } = new(StringComparer.Ordinal);

    public void Source(IReadOnlyDictionary<string, object?> values) => sources.Add(new SourceFact(
        Text(values, "id") ?? "", Text(values, "title") ?? "", Text(values, "titleEn"), Text(values, "publisher"),
        Text(values, "url"), Text(values, "published"), Text(values, "accessed")));

    public void Entity(string id, IReadOnlyList<string> labels, IReadOnlyDictionary<string, object?> values)
    {
        NodeType? type = labels.Select(label => ontology.TryFindNodeType(label, out NodeType? known) ? known : null)
            .FirstOrDefault(known => known is not null);
        if (type is null)
        {
            LeaveOut(labels.Count == 0 ? "Entity" : string.Join(':', labels));
            return;
        }

        entities.Add(new EntityFact(type, id, [.. type.Properties.Select(property => Value(property, values))], List(values, "sources")));
    }

    // Entities name their former ids themselves.
    public void FormerId(string id, string entity)
    {
    }

    public void Relationship(StoredEnds ends, IReadOnlyDictionary<string, object?> values)
    {
        if (!ontology.TryFindRelationshipType(ends.Type, out RelationshipType? type))
        {
            LeaveOut(ends.Type);
            return;
        }

        relationships.Add(new RelationshipFact(
            type, ends.From, ends.To, List(values, "sources"), Text(values, "since"), Text(values, "until"), Text(values, "note"),
            Text(values, "confidence") == Frame.Confidence.Values[1], Text(values, "locator")));
    }

    public void Metric(IReadOnlyDictionary<string, object?> values) => metrics.Add(new MetricFact(
        Text(values, "entity") ?? "", Text(values, "name") ?? "",
        Convert.ToDouble(values.GetValueOrDefault("value") is double or long ? values["value"] : 0, CultureInfo.InvariantCulture),
        List(values, "sources"), Text(values, "unit"), Text(values, "asOf"), Text(values, "locator")));

    private void LeaveOut(string name) => LeftOut[name] = LeftOut.GetValueOrDefault(name) + 1;

    // A value of another kind than the ontology says is kept as text, for the dataset's checks to tell.
    private static object? Value(Property property, IReadOnlyDictionary<string, object?> values)
    {
        object? value = values.GetValueOrDefault(property.Name);
        return (property, value) switch
        {
            ({ IsList: true }, _) => List(values, property.Name),
            ({ Kind: PropertyKind.Float }, long whole) => (double)whole,
            ({ Kind: PropertyKind.Float }, double) or ({ Kind: PropertyKind.Int }, long) or ({ Kind: PropertyKind.Boolean }, bool) => value,
            _ => Text(values, property.Name),
        };
    }

    private static string? Text(IReadOnlyDictionary<string, object?> values, string name) => values.GetValueOrDefault(name) switch
    {
        string[] list => string.Join('|', list),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null,
    };

    // A bar separates the values of a cell, so that a value with one comes apart; blank ones have no place in it.
    private static ImmutableArray<string> List(IReadOnlyDictionary<string, object?> values, string name)
        => values.GetValueOrDefault(name) switch
        {
            string[] list => [.. list.SelectMany(value => value.Split('|', StringSplitOptions.RemoveEmptyEntries))],
            _ => Text(values, name) is { } text ? [text] : [],
        };
}
