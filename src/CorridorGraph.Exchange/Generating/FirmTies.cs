namespace CorridorGraph.Exchange;

/// <summary>Makes the ties of a firm: where it comes from, who helps it, where it sits, what it does and with whom.</summary>
internal sealed class FirmTies(GraphDraft draft)
{
    // Half of a firm's partners are its neighbours by number, so that partners of a firm are often partners themselves.
    private const int Neighbourhood = 40;

    private readonly Population population = draft.Population;
    private readonly Ties ties = draft.Ties;

    public void Relate(int index, int field, Chance chance, int year)
    {
        string id = population.Firms.Ids[index];
        bool isSpinOff = RelateToOrigin(id, index, chance, year);
        string? incubator = RelateToHatcher(id, isSpinOff, chance, year);
        RelateToPlace(id, incubator, chance, year);
        RelateToFields(id, field, chance, year);
        RelateToFunders(id, index, chance, year);
        RelateToOwner(id, index, chance, year);
        RelateToPartners(id, index, chance, year);
    }

    private bool RelateToOrigin(string id, int index, Chance chance, int year)
    {
        int origin = chance.Below(100);
        if (origin < 54)
        {
            var (group, offset) = origin switch
            {
                < 40 => (population.Laboratories, 0),
                < 44 => (population.Institutes, 0),
                < 49 => (population.Universities, 0),
                _ => (population.Firms, index),
            };
            string parent = offset > 0 ? group.Ids[chance.Below(offset)] : group.Pick(chance);
            if (parent != id)
            {
                draft.Relate(ties.SpunOutOf, id, parent, chance, year);
            }
        }

        if (chance.Percent(8))
        {
            draft.Relate(ties.FoundedByAlumniOf, id, population.Universities.Pick(chance), chance, year);
        }

        return origin < 49;
    }

    private string? RelateToHatcher(string id, bool isSpinOff, Chance chance, int year)
    {
        if (!chance.Percent(isSpinOff ? 54 : 14))
        {
            return null;
        }

        int kind = chance.Below(100);
        var group = kind switch
        {
            < 80 => population.Incubators,
            < 88 => population.Towns,
            < 93 => population.Universities,
            < 97 => population.Laboratories,
            _ => population.Institutes,
        };
        string hatcher = group.Pick(chance);
        draft.Relate(ties.Hatches, hatcher, id, chance, year);
        return kind < 80 ? hatcher : null;
    }

    private void RelateToPlace(string id, string? incubator, Chance chance, int year)
    {
        int kind = chance.Below(100);
        string place = kind switch
        {
            _ when incubator is not null && kind < 60 => incubator,
            < 84 => population.Towns.Pick(chance),
            < 90 => population.Incubators.Pick(chance),
            < 97 => population.Cities.Pick(chance),
            _ => population.Region,
        };
        draft.Relate(ties.LocatedIn, id, place, chance, year);
        if (chance.Percent(3))
        {
            draft.Relate(ties.LocatedIn, id, population.Towns.Pick(chance), chance, year);
        }
    }

    private void RelateToFields(string id, int field, Chance chance, int year)
    {
        draft.Relate(ties.FocusesOn, id, population.Fields.Ids[field], chance, year);
        if (chance.Percent(6))
        {
            draft.Relate(ties.FocusesOn, id, population.Fields.Pick(chance), chance, year);
        }
    }

    private void RelateToFunders(string id, int index, Chance chance, int year)
    {
        if (chance.Percent(11))
        {
            draft.Relate(ties.InvestsIn, population.Investors.Pick(chance), id, chance, year);
        }

        if (index > 0 && chance.Percent(13))
        {
            draft.Relate(ties.InvestsIn, population.Firms.Ids[chance.Below(index)], id, chance, year);
        }

        if (chance.Percent(7))
        {
            var supporters = chance.Percent(70) ? population.Programs : population.Policies;
            draft.Relate(ties.Supports, supporters.Pick(chance), id, chance, year);
        }
    }

    // Owned by one before it alone: no firm owns itself by a way round.
    private void RelateToOwner(string id, int index, Chance chance, int year)
    {
        int way = chance.Below(100);
        if (index > 0 && way < 10)
        {
            string owner = population.Firms.Ids[chance.Below(index)];
            var (tie, from, to) = way < 5 ? (ties.PartOf, id, owner) : (ties.Operates, owner, id);
            draft.Relate(tie, from, to, chance, year);
        }
    }

    private void RelateToPartners(string id, int index, Chance chance, int year)
    {
        int count = Math.Min(chance.Below(6), chance.Below(6));
        for (int partner = 0; partner < count; partner++)
        {
            string other = chance.Percent(50) ? Neighbour(index, chance) : population.Firms.Pick(chance);
            if (other != id)
            {
                draft.Relate(ties.CollaboratesWith, id, other, chance, year);
            }
        }

        // Joint work of two units of one firm is told of the firm, with itself.
        if (chance.Below(500) == 0)
        {
            draft.Relate(ties.CollaboratesWith, id, id, chance, year);
        }

        if (chance.Percent(5))
        {
            var others = chance.Percent(60) ? population.Laboratories : population.Universities;
            draft.Relate(ties.CollaboratesWith, id, others.Pick(chance), chance, year);
        }
    }

    private string Neighbour(int index, Chance chance)
    {
        int neighbour = index + chance.Between(-Neighbourhood, Neighbourhood);
        return population.Firms.Ids[Math.Clamp(neighbour, 0, population.Firms.Count - 1)];
    }
}
