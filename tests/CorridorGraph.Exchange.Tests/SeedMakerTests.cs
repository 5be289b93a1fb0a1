using System.Collections.Immutable;
using CorridorGraph.Plan;
using CorridorGraph.SeedMaker;
using Xunit;

namespace CorridorGraph.Exchange.Tests;

public sealed class SeedMakerTests : IDisposable
{
    private const string EntityHeader =
        "id,type,name_zh,name_en,aliases,founded,level,description_en,description_zh,source_ids,locator,confidence\n";

    private readonly string folder = Directory.CreateTempSubdirectory("corridor-facts-").FullName;

    public SeedMakerTests()
    {
        With("sources.csv", "source_id,title_zh,title_en,publisher,url,published,accessed\ns,题,Title,P,http://x,2020,2026-11-23\n");
        With("entities.csv", EntityHeader
            + "lab,Laboratory,实验室,Lab,L|实,2017-09,PROVINCIAL,In English,中文,s,一(一),cited\n"
            + "stage-one,Concept,一,One,,,,,,s,,inferred\n"
            + "other-thing,Concept,二,Two,,,,,,s,,cited\n");
        With("relationships.csv",
            "from_id,type,to_id,since,until,note_en,source_ids,locator,confidence\nlab,AIMS_AT,other-thing,2017,2018,Why,s,二,inferred\n");
        With("metrics.csv", "subject_id,metric,value,unit,as_of,source_ids,locator\nlab,area,3.43,km2,2017-07,s,三\n");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_column_of_the_facts_is_carried_over()
    {
        var facts = Make();

        Assert.Equal([new SourceFact("s", "题", "Title", "P", "http://x", "2020", "2026-11-23")], facts.Sources);
        var lab = facts.Entities[0];
        Assert.Equal("实验室", Value(lab, "name"));
        Assert.Equal("Lab", Value(lab, "nameEn"));
        Assert.Equal(["L", "实"], Assert.IsType<ImmutableArray<string>>(Value(lab, "aliases")));
        Assert.Equal("2017-09", Value(lab, "founded"));
        Assert.Equal("PROVINCIAL", Value(lab, "level"));
        Assert.Equal("In English", Value(lab, "descriptionEn"));
        Assert.Equal("中文", Value(lab, "description"));
        Assert.Equal("一(一)", Value(lab, "locator"));
        Assert.Equal("CITED", Value(lab, "confidence"));
        Assert.Equal(["s"], lab.Sources);
        var aim = Assert.Single(facts.Relationships);
        Assert.Equal("AIMS_AT:lab:other-thing:2017", aim.Id);
        Assert.Equal(("2018", "Why", true, "二"), (aim.Until, aim.Note, aim.IsInferred, aim.Locator));
        var area = Assert.Single(facts.Metrics);
        Assert.Equal(("lab", "area", 3.43, "km2", "2017-07", "三"), (area.Entity, area.Name, area.Value, area.Unit, area.AsOf, area.Locator));
    }

    [Fact]
    public void The_kind_of_a_concept_comes_from_its_id()
    {
        var facts = Make();

        Assert.Equal("STAGE", Value(facts.Entities[1], "kind"));
        Assert.Equal("OTHER", Value(facts.Entities[2], "kind"));
    }

    [Fact]
    public void A_column_that_is_not_carried_over_stops_the_step()
    {
        With("metrics.csv", "subject_id,metric,value,unit,as_of,source_ids,locator,confidence\n");

        Assert.Contains("metrics.csv has the columns", Assert.Throws<SeedException>(Make).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x,Labratory,一,X,,,,,,s,,cited\n", "The entity \"x\" is of type \"Labratory\", which the ontology does not have.")]
    [InlineData("x,Firm,一,X,,,PROVINCIAL,,,s,,cited\n", "The entity \"x\" has a level; the ontology gives a Firm none.")]
    [InlineData("x,Firm,一,X,,,,,,s,,certain\n", "The confidence \"certain\" is neither cited nor inferred.")]
    public void What_the_ontology_has_no_place_for_stops_the_step(string row, string message)
    {
        With("entities.csv", EntityHeader + row);

        Assert.Equal(message, Assert.Throws<SeedException>(Make).Message);
    }

    private GraphFacts Make() => new SeedFacts(Ontologies.Corridor).Read(folder);

    private void With(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    private static object? Value(EntityFact entity, string property)
        => entity.Values[entity.Type.Properties.Select(each => each.Name).ToList().IndexOf(property)];
}
