using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using CsCheck;
using Xunit;

namespace CorridorGraph.Exchange.Tests;

public sealed class RoundTripTests
{
    private static readonly GraphOntology Ontology = Ontologies.Small;

    private static readonly Gen<string> Text = Gen.OneOf<string>(
        "浙江大学", "a,b", "say \"hi\"", "two\nlines", "two\r\nlines", "\r", " padded ", "\"", "=1+1", "𠮷", "\uFEFFx", "a|b", "#x", "\t", "''");

    private static readonly Gen<string> Piece = Text.Where(text => !text.Contains('|'));

    private static readonly Gen<string> Date = Gen.OneOf<string>("0001", "2017", "2017-09", "2024-02-29", "9999-12-31");

    [Fact]
    public void Reading_what_was_written_gives_the_facts_again()
        => Facts().Sample(facts =>
        {
            using var dataset = new DatasetFolder();
            DatasetWriter.Write(facts, Ontology, dataset.Folder);
            var read = dataset.Read();
            return Described(facts).SequenceEqual(Described(read));
        }, iter: 300, print: facts => string.Join('\n', Described(facts)));

    [Fact]
    public void The_same_facts_in_another_order_give_the_same_bytes()
        => Facts().Sample(facts =>
        {
            using var first = new DatasetFolder();
            using var second = new DatasetFolder();
            DatasetWriter.Write(facts, Ontology, first.Folder);
            var reversed = new GraphFacts(
                [.. facts.Sources.Reverse()], [.. facts.Entities.Reverse()],
                [.. facts.Relationships.Reverse()], [.. facts.Metrics.Reverse()]);
            DatasetWriter.Write(reversed, Ontology, second.Folder);
            return Files(first.Folder).SequenceEqual(Files(second.Folder));
        }, iter: 50);

    [Fact]
    public void Files_of_earlier_facts_are_removed_and_others_left_alone()
    {
        using var dataset = new DatasetFolder();
        dataset.With("README.md", "x").With("metrics.csv", "entity,name,value,sources\ngetui,staff,1,news\n");

        DatasetWriter.Write(new GraphFacts([], [], [], []), Ontology, dataset.Folder);

        Assert.Equal(["README.md", "sources.csv"], Files(dataset.Folder).Select(file => file.Name));
        Assert.Empty(dataset.Read().Entities);
    }

    [Fact]
    public void Columns_without_a_value_are_not_written()
    {
        using var dataset = new DatasetFolder();
        DatasetWriter.Write(dataset.Read(), Ontology, dataset.Folder);

        Assert.Equal("id,title\nnews,News\nzhou,Study\n", dataset.Text("sources.csv"));
        Assert.Equal(
            "id,name,confidence,sources\nai-town,人工智能小镇,CITED,zhou|news\ndream-town,梦想小镇,CITED,zhou\n",
            dataset.Text("entities/Incubator.csv"));
        Assert.Equal("from,to,confidence,sources\ndream-town,getui,CITED,news\n", dataset.Text("relationships/HATCHES.csv"));
    }

    [Fact]
    public void A_bar_inside_a_value_of_a_list_is_not_written()
    {
        using var dataset = new DatasetFolder();
        var facts = dataset.Read();
        var broken = facts with { Sources = [.. facts.Sources, new("a", "A")], Metrics = [new("getui", "staff", 1, ["a|b"])] };

        Assert.Throws<ArgumentException>(() => DatasetWriter.Write(broken, Ontology, dataset.Folder));
    }

    private static Gen<GraphFacts> Facts()
        => from sources in Gen.Int[1, 4].SelectMany(count => Sequence(count, Source))
           from entities in Gen.Int[1, 8].SelectMany(count => Sequence(count, i => Entity(i, sources)))
           from relationships in Relationship(entities, sources).List[0, 12]
           from metrics in Gen.Int[0, 5].SelectMany(count => Sequence(count, i => Metric(i, entities, sources)))
           select new GraphFacts(
               sources,
               entities,
               [.. relationships.Where(fact => fact is not null).Select(fact => fact!).DistinctBy(fact => fact.Id)],
               metrics);

    private static Gen<List<T>> Sequence<T>(int count, Func<int, Gen<T>> item)
        => Enumerable.Range(0, count).Aggregate(
            Gen.Const(() => new List<T>()), (list, i) => list.SelectMany(so => item(i).Select(next => so.Append(next).ToList())));

    private static Gen<SourceFact> Source(int i)
        => from title in Text
           from texts in Text.Null().Array[3]
           from dates in Date.Null().Array[2]
           select new SourceFact($"s{i}", title, texts[0], texts[1], texts[2], dates[0], dates[1]);

    private static Gen<EntityFact> Entity(int i, List<SourceFact> sources)
        => from type in Gen.Int[0, Ontology.NodeTypes.Length - 1].Select(index => Ontology.NodeTypes[index])
           from values in Sequence(type.Properties.Length, index => Value(type.Properties[index], i))
           from cited in Cited(sources)
           select new EntityFact(type, $"e{i}", [.. values], cited);

    private static Gen<object?> Value(Property property, int i) => property switch
    {
        { Name: "id" } => Gen.Const((object?)$"e{i}"),
        { Name: "formerIds" } => Gen.Bool.Select(has => (object?)(has ? ImmutableArray.Create($"e{i}.old") : [])),
        { IsList: true, Kind: PropertyKind.PartialDate } => Date.List[0, 3].Select(list => (object?)list.ToImmutableArray()),
        { IsList: true } => Piece.List[0, 3].Select(list => (object?)list.ToImmutableArray()),
        { Kind: PropertyKind.Int } => Optional(Gen.Int.Select(number => (object)(long)number)),
        { Kind: PropertyKind.Float } => Optional(Gen.Double.Where(double.IsFinite).Select(number => (object)number)),
        { Kind: PropertyKind.Boolean } => Optional(Gen.Bool.Select(flag => (object)flag)),
        { Kind: PropertyKind.PartialDate } => Optional(Date.Select(date => (object)date)),
        { Kind: PropertyKind.Enum, IsRequired: true } => Enum(property).Select(name => (object?)name),
        { Kind: PropertyKind.Enum } => Optional(Enum(property)),
        { IsRequired: true } => Text.Select(text => (object?)text),
        _ => Optional(Text.Select(text => (object)text)),
    };

    private static Gen<object> Enum(Property property)
        => Gen.Int[0, property.Enum!.Values.Length - 1].Select(index => (object)property.Enum.Values[index]);

    private static Gen<object?> Optional(Gen<object> value)
        => Gen.Bool.SelectMany(has => has ? value.Select(some => (object?)some) : Gen.Const(() => (object?)null));

    private static Gen<RelationshipFact?> Relationship(List<EntityFact> entities, List<SourceFact> sources)
        => from type in Gen.Int[0, Ontology.RelationshipTypes.Length - 1].Select(index => Ontology.RelationshipTypes[index])
           from @from in Gen.Int[0, entities.Count - 1].Select(index => entities[index])
           from to in Gen.Int[0, entities.Count - 1].Select(index => entities[index])
           from since in Date.Null()
           from until in Gen.Const("9999-12-31").Null()
           from texts in Text.Null().Array[2]
           from isInferred in Gen.Bool
           from cited in Cited(sources)
           select type.Accepts(@from.Type, to.Type)
               ? new RelationshipFact(type, @from.Id, to.Id, cited, since, until, texts[0], isInferred, texts[1])
               : null;

    private static Gen<MetricFact> Metric(int i, List<EntityFact> entities, List<SourceFact> sources)
        => from entity in Gen.Int[0, entities.Count - 1].Select(index => entities[index].Id)
           from value in Gen.Double.Where(double.IsFinite)
           from texts in Text.Null().Array[2]
           from asOf in Date.Null()
           from cited in Cited(sources)
           select new MetricFact(entity, $"m{i}", value, cited, texts[0], asOf, texts[1]);

    private static Gen<ImmutableArray<string>> Cited(List<SourceFact> sources)
        => Gen.Int[0, sources.Count - 1].Select(first => sources.Skip(first).Select(source => source.Id).ToImmutableArray());

    // Records compare immutable arrays by reference, so facts are compared as text.
    private static List<string> Described(GraphFacts facts)
        => [.. facts.Sources.Select(fact => fact.ToString())
            .Concat(facts.Entities.Select(fact => $"{fact.Type} {string.Join(';', fact.Values.Select(Described))} "
                + $"{string.Join('|', fact.Sources)}"))
            .Concat(facts.Relationships.Select(fact => $"{fact with { Sources = [] }} {string.Join('|', fact.Sources)}"))
            .Concat(facts.Metrics.Select(fact => $"{fact with { Sources = [] }} {fact.Value:R} {string.Join('|', fact.Sources)}"))
            .Order(StringComparer.Ordinal)];

    private static string Described(object? value)
        => value is ImmutableArray<string> list ? $"[{string.Join('|', list)}]" : $"{value?.GetType().Name}:{value:R}";

    private static List<(string Name, string Text)> Files(string folder)
        => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(folder, path), File.ReadAllText(path)))
            .OrderBy(file => file.Item1, StringComparer.Ordinal)];
}
