namespace CorridorGraph.Exchange;

/// <summary>Makes what helps firms along: incubators, service platforms, investors.</summary>
internal sealed class ServiceMaker(GraphDraft draft)
{
    /// <summary>Node types that it makes.</summary>
    public static readonly string[] Types = ["Incubator", "ServicePlatform", "Investor"];

    private readonly Population population = draft.Population;
    private readonly Ties ties = draft.Ties;

    public void Make()
    {
        MakeIncubators();
        MakePlatforms();
        MakeInvestors();
    }

    private void MakeIncubators()
    {
        var type = draft.TypeOf("Incubator");
        ulong first = draft.FirstName("i");
        for (int i = 0; i < population.Incubators.Count; i++)
        {
            string id = population.Incubators.Ids[i];
            var chance = draft.TurnTo(id);
            int year = chance.Between(2000, 2023);
            var brand = Brands.Short(first + (ulong)i);
            draft.Add(type, id, new EntityDraft($"{brand.Name}孵化器", $"{brand.NameEn} Incubator")
            {
                Aliases = chance.Percent(15) ? [$"{brand.Name}众创空间"] : [],
                Founded = chance.Percent(80) ? Dates.In(year, chance) : null,
                Level = Levels.Draw(chance, 40),
            });
            var places = chance.Percent(85) ? population.Towns : population.Cities;
            draft.Relate(ties.LocatedIn, id, places.Pick(chance), chance, year);
            RelateToOwners(id, i, chance, year);
            if (chance.Percent(80))
            {
                draft.Relate(ties.FocusesOn, id, population.Fields.Pick(chance), chance, year);
            }
        }
    }

    private void RelateToOwners(string id, int index, Chance chance, int year)
    {
        int owner = chance.Below(10);
        if (owner < 6)
        {
            var owners = owner switch { < 3 => population.Universities, < 5 => population.Firms, _ => population.Investors };
            draft.Relate(ties.Operates, owners.Pick(chance), id, chance, year);
        }
        else if (owner == 6)
        {
            draft.Relate(ties.CoFounded, population.Universities.Pick(chance), id, chance, year);
            draft.Relate(ties.CoFounded, population.Region, id, chance, year);
        }

        // Only of one before it: no incubator is, by a way round, a part of itself.
        if (index > 0 && chance.Percent(10))
        {
            draft.Relate(ties.PartOf, id, population.Incubators.Ids[chance.Below(index)], chance, year);
        }
    }

    private void MakePlatforms()
    {
        var type = draft.TypeOf("ServicePlatform");
        ulong first = draft.FirstName("s");
        for (int i = 0; i < population.Platforms.Count; i++)
        {
            string id = population.Platforms.Ids[i];
            var chance = draft.TurnTo(id);
            int year = chance.Between(2008, 2024);
            int field = population.Fields.PickIndex(chance);
            var (word, wordEn) = (FieldNames.All[field].Word, FieldNames.All[field].WordEn);
            var brand = Brands.Short(first + (ulong)i);
            draft.Add(type, id, new EntityDraft($"{brand.Name}{word}服务平台", $"{brand.NameEn} {wordEn} Platform")
            {
                Founded = chance.Percent(60) ? Dates.In(year, chance) : null,
                Level = Levels.Draw(chance, 40),
            });
            draft.Relate(ties.Operates, population.Universities.Pick(chance), id, chance, year);
            draft.Relate(ties.LocatedIn, id, population.Towns.Pick(chance), chance, year);
            draft.Relate(ties.ServesField, id, population.Fields.Ids[field], chance, year);
            draft.Relate(ties.ServesField, id, population.Fields.Pick(chance), chance, year);
        }
    }

    private void MakeInvestors()
    {
        var type = draft.TypeOf("Investor");
        ulong first = draft.FirstName("v");
        for (int i = 0; i < population.Investors.Count; i++)
        {
            string id = population.Investors.Ids[i];
            var chance = draft.TurnTo(id);
            int year = chance.Between(1998, 2023);
            var brand = Brands.Short(first + (ulong)i);
            draft.Add(type, id, new EntityDraft($"{brand.Name}资本", $"{brand.NameEn} Capital")
            {
                Founded = chance.Percent(60) ? Dates.In(year, chance) : null,
            });
            draft.Relate(ties.LocatedIn, id, chance.Percent(70) ? population.Towns.Pick(chance) : population.Region, chance, year);
            if (i > 0 && chance.Percent(40))
            {
                draft.Relate(ties.InvestsIn, population.Investors.Ids[chance.Below(i)], id, chance, year);
            }
        }
    }
}
