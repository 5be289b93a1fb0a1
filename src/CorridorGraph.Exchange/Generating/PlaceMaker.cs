namespace CorridorGraph.Exchange;

/// <summary>Makes what stands on the map, those who run it and what they issue; and the fields.</summary>
internal sealed class PlaceMaker(GraphDraft draft)
{
    /// <summary>Node types that it makes.</summary>
    public static readonly string[] Types = ["Region", "ScienceCity", "Town", "GovernmentBody", "Policy", "TalentProgram", "Field"];

    private const int BeforeTowns = 2008;

    private readonly Population population = draft.Population;
    private readonly Ties ties = draft.Ties;

    public void Make()
    {
        MakeFields();
        MakeRegion();
        MakeCities();
        MakeTowns();
        MakeGovernment();
        MakePolicies();
        MakePrograms();
    }

    private void MakeFields()
    {
        var type = draft.TypeOf("Field");
        for (int i = 0; i < population.Fields.Count; i++)
        {
            draft.Add(type, population.Fields.Ids[i], new EntityDraft(FieldNames.All[i].Name, FieldNames.All[i].NameEn));
        }
    }

    private void MakeRegion()
    {
        var chance = draft.TurnTo(population.Region);
        draft.Add(draft.TypeOf("Region"), population.Region, new EntityDraft("城西走廊", "Western Corridor") { Founded = "2016" });
        foreach (string field in population.Fields.Ids.AsSpan(0, 3))
        {
            draft.Relate(ties.FocusesOn, population.Region, field, chance, BeforeTowns);
        }

        foreach (string program in population.Programs.Ids)
        {
            draft.Relate(ties.Runs, population.Region, program, chance, BeforeTowns);
        }
    }

    private void MakeCities()
    {
        var type = draft.TypeOf("ScienceCity");
        ulong first = draft.FirstName("c");
        for (int i = 0; i < population.Cities.Count; i++)
        {
            string id = population.Cities.Ids[i];
            var chance = draft.TurnTo(id);
            int year = chance.Between(BeforeTowns, 2016);
            var brand = Brands.Short(first + (ulong)i);
            draft.Add(type, id, new EntityDraft($"{brand.Name}科技城", $"{brand.NameEn} Sci-Tech City") { Founded = Dates.In(year, chance) });
            draft.Relate(ties.PartOf, id, population.Region, chance, year);
            draft.Relate(ties.FocusesOn, id, population.Fields.Pick(chance), chance, year);
            draft.Relate(ties.FocusesOn, id, population.Fields.Pick(chance), chance, year);
            draft.Relate(ties.CollaboratesWith, id, population.Cities.Ids[(i + 1) % population.Cities.Count], chance, year);
            draft.Measure(id, "planning_area", chance.Between(2_000, 12_000) / 100.0, "km2", "2016");
        }
    }

    private void MakeTowns()
    {
        var type = draft.TypeOf("Town");
        ulong first = draft.FirstName("t");
        for (int i = 0; i < population.Towns.Count; i++)
        {
            string id = population.Towns.Ids[i];
            var chance = draft.TurnTo(id);
            int year = chance.Between(2014, 2021);
            var brand = Brands.Short(first + (ulong)i);
            draft.Add(type, id, new EntityDraft($"{brand.Name}小镇", $"{brand.NameEn} Town")
            {
                Aliases = chance.Percent(30) ? [brand.Name] : [],
                Founded = chance.Percent(80) ? Dates.In(year, chance) : null,
                Level = Levels.Draw(chance, 60),
            });

            // The largest towns are spread over the cities, so that each city has some; a few towns lie in none.
            bool isOutside = i >= population.Cities.Count && chance.Percent(10);
            string city = i < population.Cities.Count ? population.Cities.Ids[i] : population.Cities.Pick(chance);
            draft.Relate(ties.PartOf, id, isOutside ? population.Region : city, chance, year);
            draft.Relate(ties.FocusesOn, id, population.Fields.Pick(chance), chance, year);
            draft.Relate(ties.FocusesOn, id, population.Fields.Pick(chance), chance, year);
            draft.Relate(ties.CoFounded, population.Region, id, chance, year);
            draft.Relate(ties.CoFounded, population.Universities.Pick(chance), id, chance, year);
            draft.Relate(ties.Anchors, population.Firms.Pick(chance), id, chance, year);
            draft.Measure(id, "planning_area", chance.Between(100, 600) / 100.0, "km2", Dates.In(year, chance));
        }
    }

    private void MakeGovernment()
    {
        var type = draft.TypeOf("GovernmentBody");
        for (int i = 0; i < population.Governments.Count; i++)
        {
            // One for the region, then one for each city.
            string id = population.Governments.Ids[i];
            var chance = draft.TurnTo(id);
            string place = i == 0 ? population.Region : population.Cities.Ids[(i - 1) % population.Cities.Count];
            draft.Add(type, id, new EntityDraft($"第{i + 1}管理委员会", $"Administrative Committee {i + 1}") { Founded = "2016" });
            draft.Relate(ties.Manages, id, place, chance, 2016);
            draft.Relate(ties.LocatedIn, id, place, chance, 2016);
            draft.Relate(ties.Supports, id, population.Incubators.Pick(chance), chance, 2016);
        }
    }

    private void MakePolicies()
    {
        var type = draft.TypeOf("Policy");
        for (int i = 0; i < population.Policies.Count; i++)
        {
            string id = population.Policies.Ids[i];
            var chance = draft.TurnTo(id);
            int year = chance.Between(2012, Dates.LastYear);
            var name = new EntityDraft($"{year}年第{i + 1}号政策", $"Policy {i + 1} of {year}") { Founded = Dates.In(year, chance) };
            draft.Add(type, id, name);
            draft.Relate(ties.Runs, population.Region, id, chance, year);
            draft.Relate(ties.Covers, id, chance.Percent(40) ? population.Region : population.Cities.Pick(chance), chance, year);
            draft.Relate(ties.Covers, id, population.Towns.Pick(chance), chance, year);
        }
    }

    private void MakePrograms()
    {
        var type = draft.TypeOf("TalentProgram");
        ulong first = draft.FirstName("p");
        for (int i = 0; i < population.Programs.Count; i++)
        {
            string id = population.Programs.Ids[i];
            var chance = draft.TurnTo(id);
            int year = chance.Between(2010, 2022);
            var brand = Brands.Short(first + (ulong)i);
            draft.Add(type, id, new EntityDraft($"{brand.Name}人才计划", $"{brand.NameEn} Talent Plan") { Founded = Dates.In(year, chance) });
            draft.Relate(ties.Runs, population.Towns.Pick(chance), id, chance, year);
            if (chance.Percent(30))
            {
                draft.Relate(ties.Supports, id, population.Incubators.Pick(chance), chance, year);
            }
        }
    }
}
