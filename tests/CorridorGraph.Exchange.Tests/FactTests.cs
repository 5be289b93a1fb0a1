using Xunit;

namespace CorridorGraph.Exchange.Tests;

public sealed class FactTests : IDisposable
{
    private readonly DatasetFolder dataset = new();

    public void Dispose() => dataset.Dispose();

    [Fact]
    public void A_dangling_end_is_refused_with_the_nearest_id()
    {
        dataset.With("relationships/HATCHES.csv", "from,to,sources\ndream-twon,getui,news\nai-town,nobody-knows,news\n");

        Assert.Equal(
            [
                "CG4007  No entity has the id \"dream-twon\". Did you mean \"dream-town\"? (relationships/HATCHES.csv line 2, column "
                    + "\"from\")",
                "CG4007  No entity has the id \"nobody-knows\". (relationships/HATCHES.csv line 3, column \"to\")",
            ],
            dataset.Faults());
    }

    [Fact]
    public void An_end_by_a_former_id_is_refused_with_the_present_one()
    {
        dataset.With("entities/Firm.csv", "id,name,formerIds,sources\ngetui,个推,gexin,news\n")
            .With("relationships/HATCHES.csv", "from,to,sources\nai-town,gexin,news\n");

        Assert.Equal(
            ["CG4007  No entity has the id \"gexin\". It is a former id of \"getui\"; write that. (relationships/HATCHES.csv line 2, "
                + "column \"to\")"],
            dataset.Faults());
    }

    [Theory]
    [InlineData("HATCHES", "getui,ai-town", "HATCHES cannot run from \"getui\", a Firm, to \"ai-town\", an Incubator. The other way "
        + "round is accepted: swap \"from\" and \"to\".")]
    [InlineData("HATCHES", "ai-town,dream-town", "HATCHES cannot run from \"ai-town\", an Incubator, to \"dream-town\", an Incubator. "
        + "From an Incubator it may run to Firm.")]
    [InlineData("HATCHES", "p1,p1", "HATCHES cannot run from \"p1\", a Policy, to \"p1\", a Policy. It runs neither from a Policy nor "
        + "to a Policy; it may run from Firm, Incubator or Organization.")]
    [InlineData("COVERS", "getui,rokid", "COVERS cannot run from \"getui\", a Firm, to \"rokid\", a Firm. To a Firm it may run from "
        + "Policy.")]
    [InlineData("COVERS", "p1,ai-town", "COVERS cannot run from \"p1\", a Policy, to \"ai-town\", an Incubator. From a Policy it may "
        + "run to Firm.")]
    public void A_relationship_outside_its_domain_is_refused_with_what_is_accepted(string type, string ends, string message)
    {
        dataset.With("entities/Policy.csv", "id,name,motto,sources\np1,x,y,zhou\n")
            .With($"relationships/{type}.csv", $"from,to,sources\n{ends},news\n");

        Assert.Equal([$"CG4008  {message} (relationships/{type}.csv line 2, column \"to\")"], dataset.Faults());
    }

    [Fact]
    public void A_relationship_that_only_its_end_declares_is_accepted()
    {
        dataset.With("entities/Policy.csv", "id,name,motto,sources\np1,x,y,zhou\n")
            .With("relationships/COVERS.csv", "from,to,sources\np1,getui,news\n");

        Assert.Empty(dataset.Faults());
    }

    [Fact]
    public void The_same_type_ends_and_since_twice_are_refused()
    {
        dataset.With("relationships/HATCHES.csv",
            "from,to,since,sources\ndream-town,getui,,news\ndream-town,getui,2016,news\n"
            + "dream-town,getui,,zhou\ndream-town,getui,2016,zhou\n");

        Assert.Equal(
            [
                "CG4009  HATCHES from \"dream-town\" to \"getui\" without a \"since\" is already in relationships/HATCHES.csv line 2. "
                + "Remove one of the two, or give them different dates in \"since\". (relationships/HATCHES.csv line 4, column \"to\")",
                "CG4009  HATCHES from \"dream-town\" to \"getui\" since 2016 is already in relationships/HATCHES.csv line 3. "
                + "Remove one of the two, or give them different dates in \"since\". (relationships/HATCHES.csv line 5, column \"to\")",
            ],
            dataset.Faults());
    }

    [Fact]
    public void Parallel_reversed_and_self_relationships_are_facts_of_their_own()
    {
        dataset.With("relationships/COLLABORATES_WITH.csv",
            "from,to,since,sources\ngetui,rokid,2016,news\ngetui,rokid,2016-01,news\nrokid,getui,2016,news\ngetui,getui,,news\n");

        Assert.Equal(
            [
                "COLLABORATES_WITH:getui:rokid:2016",
                "COLLABORATES_WITH:getui:rokid:2016-01",
                "COLLABORATES_WITH:rokid:getui:2016",
                "COLLABORATES_WITH:getui:getui",
            ],
            dataset.Read().Relationships.Where(fact => fact.Type.Name == "COLLABORATES_WITH").Select(fact => fact.Id));
    }

    [Fact]
    public void An_id_is_unique_over_all_types()
    {
        dataset.With("entities/Incubator.csv", "id,name,sources\ndream-town,梦想小镇,zhou\n\ngetui,x,zhou\n")
            .With("sources.csv", "id,title\nzhou,Study\nnews,News\nzhou,Again\n");

        Assert.Equal(
            [
                "CG4010  The source \"zhou\" is already in sources.csv line 2. Ids of sources are unique. (sources.csv line 4, column "
                    + "\"id\")",
                "CG4010  The id \"getui\" is already in entities/Firm.csv line 2. Ids are unique over all entity types. "
                    + "(entities/Incubator.csv line 4, column \"id\")",
            ],
            dataset.Faults());
    }

    [Fact]
    public void An_id_and_a_former_id_stand_for_one_entity()
    {
        dataset.With("entities/Firm.csv", "id,name,formerIds,sources\ngetui,个推,old|getui,news\nrokid,灵伴,old|getui|ai-town,news\n");

        Assert.Equal(
            [
                "CG4011  The former id \"getui\" is the entity's own id. Remove it from the list. (entities/Firm.csv line 2, column "
                    + "\"formerIds\")",
                "CG4011  The former id \"old\" is already one of \"getui\" (entities/Firm.csv line 2). An id stands for one entity. "
                    + "(entities/Firm.csv line 3, column \"formerIds\")",
                "CG4011  The former id \"getui\" is the id of another entity (entities/Firm.csv line 2). Remove it from the list. "
                    + "(entities/Firm.csv line 3, column \"formerIds\")",
                "CG4011  The id \"ai-town\" is a former id of \"rokid\" (entities/Firm.csv line 3). Choose another. "
                    + "(entities/Incubator.csv line 3, column \"id\")",
            ],
            dataset.Faults());
    }

    [Fact]
    public void A_fact_without_a_source_is_refused()
    {
        dataset.With("entities/Firm.csv", "id,name,sources\ngetui,个推,\n")
            .With("relationships/HATCHES.csv", "from,to,sources\ndream-town,getui,\n")
            .With("metrics.csv", "entity,name,value,sources\ngetui,staff,1,\n");

        const string uncited = "CG4013  No source is named. Every fact is cited: name at least one id of sources.csv.";
        Assert.Equal(
            [
                $"{uncited} (entities/Firm.csv line 2, column \"sources\")",
                $"{uncited} (relationships/HATCHES.csv line 2, column \"sources\")",
                $"{uncited} (metrics.csv line 2, column \"sources\")",
            ],
            dataset.Faults());
    }

    [Fact]
    public void An_unknown_or_repeated_source_is_refused()
    {
        dataset.With("relationships/HATCHES.csv", "from,to,sources\ndream-town,getui,zhuo\nai-town,getui,news|news\n");

        Assert.Equal(
            [
                "CG4014  No source has the id \"zhuo\". Did you mean \"zhou\"? (relationships/HATCHES.csv line 2, column \"sources\")",
                "CG4015  The source \"news\" is named twice. Name it once. (relationships/HATCHES.csv line 3, column \"sources\")",
            ],
            dataset.Faults());
    }

    [Theory]
    [InlineData("2017", "2016-12", false)]
    [InlineData("2017-05-02", "2017-05-01", false)]
    [InlineData("2017-06", "2017-05-31", false)]
    [InlineData("2017", "2017-01-01", true)]
    [InlineData("2017-12-31", "2017", true)]
    [InlineData("2017-05-31", "2017-05", true)]
    public void Since_is_after_until_when_no_day_of_it_is_before_the_end(string since, string until, bool isRight)
    {
        dataset.With("relationships/HATCHES.csv", $"from,to,since,until,sources\ndream-town,getui,{since},{until},news\n");

        string[] expected = isRight
            ? []
            : [$"CG4016  It ends in \"{until}\", before it begins in \"{since}\". Correct one of the two. (relationships/HATCHES.csv "
                + $"line 2, column \"until\")"];
        Assert.Equal(expected, dataset.Faults());
    }

    [Fact]
    public void A_metric_speaks_of_an_entity_and_once()
    {
        dataset.With("metrics.csv",
            "entity,name,value,unit,asOf,sources\ngetuii,staff,1,,,news\ngetui,staff,1,people,2017,news\ngetui,staff,2,people,2017,news\n"
            + "getui,staff,2,people,2017-01,news\ngetui,staff,2,,2017,news\ngetui,staff,x,,2018,news\n");

        Assert.Equal(
            [
                "CG4017  No entity has the id \"getuii\". Did you mean \"getui\"? (metrics.csv line 2, column \"entity\")",
                "CG4018  \"staff\" of \"getui\" with the same date and unit is already in metrics.csv line 3. "
                + "Remove one of the two, or say in \"asOf\" or \"unit\" how they differ. (metrics.csv line 4, column \"name\")",
                "CG4001  \"x\" is not a finite number. Write digits with a point for the fraction, such as 3.43. (metrics.csv line 7, "
                    + "column \"value\")",
            ],
            dataset.Faults());
    }

    [Fact]
    public void An_entity_with_a_fault_is_not_missing_to_its_relationships()
    {
        dataset.With("entities/Firm.csv", "id,name,employees,sources\ngetui,,x\n");

        Assert.Equal(
            ["CG4036  The row has 3 cells; the header has 4. Put a comma for each cell that is blank. (entities/Firm.csv line 2)"],
            dataset.Faults());
    }

    [Fact]
    public void After_a_thousand_faults_only_their_number_is_told()
    {
        dataset.With("relationships/HATCHES.csv",
            "from,to,sources\n" + string.Concat(Enumerable.Range(0, 1_500).Select(i => $"dream-town,f{i},news\n")));

        string[] faults = dataset.Faults();
        Assert.Equal(1_001, faults.Length);
        Assert.Equal("CG4040  1500 faults were found; the first 1000 are listed. Mend those and read the dataset again.", faults[^1]);
    }
}
