using System.Globalization;
using CorridorGraph.Ontology;

namespace CorridorGraph.Exchange;

/// <summary>Makes the firms; their ties are <see cref="FirmTies"/>.</summary>
internal sealed class FirmMaker(GraphDraft draft)
{
    /// <summary>Node types that it makes.</summary>
    public static readonly string[] Types = ["Firm"];

    private static readonly (string Name, string NameEn)[] Forms =
        [("科技", "Technology"), ("系统", "Systems"), ("技术", "Tech"), ("集团", "Group")];

    private readonly NodeType type = draft.TypeOf("Firm");
    private readonly FirmTies ties = new(draft);
    private readonly ulong firstName = draft.FirstName("f");

    public void Make()
    {
        for (int i = 0; i < draft.Population.Firms.Count; i++)
        {
            Make(i);
        }
    }

    private void Make(int index)
    {
        string id = draft.Population.Firms.Ids[index];
        var chance = draft.TurnTo(id);
        int field = draft.Population.Fields.PickIndex(chance);
        int year = Dates.LastYear - Math.Min(chance.Below(31), chance.Below(31));
        draft.Add(type, id, Describe(index, FieldNames.All[field], chance, year));
        ties.Relate(index, field, chance, year);
        if (chance.Percent(4))
        {
            string asOf = chance.Between(Math.Max(year, 2020), Dates.LastYear).ToString(CultureInfo.InvariantCulture);
            draft.Measure(id, "revenue", chance.Between(10, 90_000) / 10.0, "million CNY", asOf);
            draft.Measure(id, "patents", chance.Below(300), "patents", asOf);
        }
    }

    private EntityDraft Describe(int index, FieldName field, Chance chance, int year)
    {
        var brand = Brands.Long(firstName + (ulong)index);

        // As the word of three syllables comes again after 2^18 firms, the next form is taken then.
        var form = Forms[(index + (index >> 18)) % Forms.Length];
        bool isDescribed = chance.Percent(20), isKnown = chance.Percent(90);
        int size = Math.Min(chance.Below(13), chance.Below(13));
        int employees = (1 << size) + chance.Below(1 << size);
        return new EntityDraft($"{brand.Name}{field.Word}{form.Name}", $"{brand.NameEn} {field.WordEn} {form.NameEn}")
        {
            Aliases = chance.Below(20) switch { 0 => [brand.Name, brand.NameEn], < 4 => [brand.Name], _ => [] },
            Description = isDescribed ? field.Description : null,
            DescriptionEn = isDescribed ? field.DescriptionEn : null,
            Founded = isKnown ? Dates.In(year, chance) : null,
            FormerIds = chance.Below(400) == 0 ? [$"x{draft.Population.Firms.Ids[index][1..]}"] : [],
            IsInferred = chance.Percent(2),
            Employees = chance.Percent(85) ? employees : null,
        };
    }
}
