namespace CorridorGraph.Exchange;

/// <summary>Makes where technology comes from: universities, their laboratories and institutes.</summary>
internal sealed class ResearchMaker(GraphDraft draft)
{
    /// <summary>Node types that it makes.</summary>
    public static readonly string[] Types = ["University", "Laboratory", "ResearchInstitute"];

    private readonly Population population = draft.Population;
    private readonly Ties ties = draft.Ties;

    public void Make()
    {
        MakeUniversities();
        MakeInstitutes();
        MakeLaboratories();
    }

    private void MakeUniversities()
    {
        var type = draft.TypeOf("University");
        ulong first = draft.FirstName("u");
        for (int i = 0; i < population.Universities.Count; i++)
        {
            string id = population.Universities.Ids[i];
            var chance = draft.TurnTo(id);
            int year = chance.Between(1900, 2018);
            var brand = Brands.Short(first + (ulong)i);
            draft.Add(type, id, new EntityDraft($"{brand.Name}大学", $"{brand.NameEn} University")
            {
                Aliases = [$"{brand.Name[0]}大"],
                Founded = Dates.In(year, chance),
            });
            int since = Math.Max(year, 2000);
            draft.Relate(ties.LocatedIn, id, population.Cities.Pick(chance), chance, since);
            draft.Relate(ties.Anchors, id, population.Region, chance, since);
            draft.Relate(ties.Anchors, id, population.Towns.Pick(chance), chance, since);
            draft.Relate(ties.CollaboratesWith, id, population.Universities.Ids[(i + 1) % population.Universities.Count], chance, since);
            for (int field = 0; field < 4; field++)
            {
                draft.Relate(ties.FocusesOn, id, population.Fields.Pick(chance), chance, since);
            }
        }
    }

    private void MakeInstitutes()
    {
        var type = draft.TypeOf("ResearchInstitute");
        ulong first = draft.FirstName("ri");
        for (int i = 0; i < population.Institutes.Count; i++)
        {
            string id = population.Institutes.Ids[i];
            var chance = draft.TurnTo(id);
            int year = chance.Between(1990, 2023);
            int field = population.Fields.PickIndex(chance);
            var (word, wordEn) = (FieldNames.All[field].Word, FieldNames.All[field].WordEn);
            var brand = Brands.Short(first + (ulong)i);
            draft.Add(type, id, new EntityDraft($"{brand.Name}{word}研究院", $"{brand.NameEn} {wordEn} Institute")
            {
                Founded = chance.Percent(85) ? Dates.In(year, chance) : null,
            });
            string university = population.Universities.Pick(chance);
            if (chance.Percent(60))
            {
                draft.Relate(ties.PartOf, id, university, chance, year);
            }
            else
            {
                draft.Relate(ties.Operates, university, id, chance, year);
            }

            draft.Relate(ties.LocatedIn, id, population.Towns.Pick(chance), chance, year);
            draft.Relate(ties.FocusesOn, id, population.Fields.Ids[field], chance, year);
        }
    }

    private void MakeLaboratories()
    {
        var type = draft.TypeOf("Laboratory");
        ulong first = draft.FirstName("l");
        for (int i = 0; i < population.Laboratories.Count; i++)
        {
            string id = population.Laboratories.Ids[i];
            var chance = draft.TurnTo(id);
            int year = chance.Between(1995, 2024);
            int field = population.Fields.PickIndex(chance);
            var (word, wordEn) = (FieldNames.All[field].Word, FieldNames.All[field].WordEn);
            var brand = Brands.Short(first + (ulong)i);
            draft.Add(type, id, new EntityDraft($"{brand.Name}{word}实验室", $"{brand.NameEn} {wordEn} Laboratory")
            {
                Aliases = chance.Percent(20) ? [$"{brand.Name}实验室"] : [],
                Founded = chance.Percent(85) ? Dates.In(year, chance) : null,
                IsInferred = chance.Percent(2),
                Level = Levels.Draw(chance, 50),
            });
            RelateToOwners(id, chance, year);
            RelateToOthers(id, field, chance, year);
            if (chance.Percent(30))
            {
                draft.Measure(id, "researchers", chance.Between(10, 400), "people", Dates.In(chance.Between(year, Dates.LastYear), chance));
            }
        }
    }

    // A laboratory hangs on its university in one of four ways, now and then in a second one as well.
    private void RelateToOwners(string id, Chance chance, int year)
    {
        string university = population.Universities.Pick(chance);
        int way = chance.Below(100);
        if (way < 72)
        {
            draft.Relate(ties.Operates, university, id, chance, year);
        }
        else if (way < 85)
        {
            draft.Relate(ties.PartOf, id, chance.Percent(70) ? university : population.Institutes.Pick(chance), chance, year);
        }

        if (way >= 66 && way < 72 || way >= 85 && way < 93)
        {
            draft.Relate(ties.CoFounded, university, id, chance, year);
            draft.Relate(ties.CoFounded, population.Firms.Pick(chance), id, chance, year);
        }
        else if (way >= 93 || chance.Percent(8))
        {
            draft.Relate(ties.Leads, chance.Percent(80) ? university : population.Institutes.Pick(chance), id, chance, year);
        }
    }

    private void RelateToOthers(string id, int field, Chance chance, int year)
    {
        draft.Relate(ties.LocatedIn, id, population.Towns.Pick(chance), chance, year);
        draft.Relate(ties.FocusesOn, id, population.Fields.Ids[field], chance, year);
        if (chance.Percent(40))
        {
            draft.Relate(ties.FocusesOn, id, population.Fields.Pick(chance), chance, year);
        }

        if (chance.Percent(15))
        {
            draft.Relate(ties.ServesField, id, population.Fields.Pick(chance), chance, year);
        }

        if (chance.Percent(50))
        {
            var partners = chance.Percent(70) ? population.Laboratories : population.Institutes;
            draft.Relate(ties.CollaboratesWith, id, partners.PickEvenly(chance), chance, year);
        }

        if (chance.Percent(10))
        {
            draft.Relate(ties.Supports, population.Programs.Pick(chance), id, chance, year);
        }
    }
}
