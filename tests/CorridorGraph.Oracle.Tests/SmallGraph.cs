using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>A graph that a person can hold in mind: a laboratory and an incubator hatch firms, one of them twice.</summary>
internal static class SmallGraph
{
    public static readonly PlainGraph Graph = new(
        TestOntology.Ontology,
        new GraphFacts(
            [new SourceFact("s1", "统计公报", Published: "2020")],
            [
                Entity("University", "zju", "浙江大学", ("founded", "1897-05-21"), ("formerIds", ImmutableArray.Create("hangda"))),
                Entity("Laboratory", "lab", "之江实验室", ("founded", "2017-09-06"), ("level", "NATIONAL"), ("area", 2.0)),
                Entity("Incubator", "hub", "众创空间", ("founded", "2015-03")),
                Entity("Firm", "ant", "Ant", ("founded", "2017"), ("staff", 3L), ("tags", ImmutableArray.Create("b", "a"))),
                Entity("Firm", "bee", "Bee", ("founded", "2018-01")),
                Entity("Firm", "cow", "Cow"),
            ],
            [
                Relationship("OPERATES", "zju", "lab", since: "2017"),
                Relationship("HATCHES", "lab", "ant", since: "2018-06"),
                Relationship("HATCHES", "hub", "ant", since: "2018", until: "2019"),
                Relationship("HATCHES", "hub", "ant", since: "2020", isInferred: true),
                Relationship("HATCHES", "hub", "bee"),
                Relationship("SPUN_OUT_OF", "ant", "lab"),
                Relationship("COLLABORATES_WITH", "ant", "bee"),
                Relationship("COLLABORATES_WITH", "bee", "ant"),
                Relationship("COLLABORATES_WITH", "cow", "cow"),
            ],
            [new MetricFact("ant", "patents", 12, ["s1"], "项", "2020")]));

    private static EntityFact Entity(string typeName, string id, string name, params (string Name, object Value)[] values)
    {
        var type = TestOntology.Ontology.NodeTypes.Single(candidate => candidate.Name == typeName);
        return new EntityFact(type, id, [.. type.Properties.Select(Value)], ["s1"]);

        object? Value(Property property) => property.Name switch
        {
            "id" => id,
            "name" => name,
            "confidence" => "CITED",
            _ when values.FirstOrDefault(given => given.Name == property.Name).Value is { } value => value,
            _ => property.IsList ? ImmutableArray<string>.Empty : null,
        };
    }

    private static RelationshipFact Relationship(
        string name, string from, string to, string? since = null, string? until = null, bool isInferred = false)
    {
        var type = TestOntology.Ontology.RelationshipTypes.Single(each => each.Name == name);
        return new RelationshipFact(type, from, to, ["s1"], since, until, IsInferred: isInferred);
    }
}
