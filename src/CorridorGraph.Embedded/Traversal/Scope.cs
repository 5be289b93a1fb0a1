using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>
/// Which relationships count: those that hold on a date, and perhaps only those that a source states. Of two partial dates the longer is
/// cut to the length of the shorter; a tie holds where since, cut so, is not after the date, and until not before it.
/// </summary>
internal sealed class Scope
{
    private readonly RelationshipTable table;
    private readonly TextDictionary sinceTexts;
    private readonly TextDictionary untilTexts;
    private readonly bool citedOnly;
    private readonly bool dated;
    private readonly TextBound sinceEnd;
    private readonly TextBound untilStart;
    private readonly int untilYear = -1;
    private readonly int untilMonth = -1;

    public Scope(RelationshipTable table, bool citedOnly, string? asOf)
    {
        this.table = table;
        sinceTexts = table.Since.Dictionary;
        untilTexts = table.Until.Dictionary;
        this.citedOnly = citedOnly;
        if (asOf is null)
        {
            return;
        }

        // Texts up to the date, or within it, are those whose cut is not after it. Among the later texts all ends qualify; of the earlier
        // ones only the year and the month that the date lies in.
        dated = true;
        byte[] date = TextOrder.Bytes(asOf);
        sinceEnd = sinceTexts.PrefixEnd(date);
        untilStart = untilTexts.LowerBound(date);
        untilYear = date.Length > 4 ? untilTexts.Find(date.AsSpan(0, 4)) : -1;
        untilMonth = date.Length > 7 ? untilTexts.Find(date.AsSpan(0, 7)) : -1;
    }

    /// <summary>Whether every relationship counts.</summary>
    public bool IncludesAll => !citedOnly && !dated;

    /// <summary>Whether a relationship counts.</summary>
    public bool Includes(int relationship)
    {
        if (citedOnly && table.Confidence.Values[relationship] != 0)
        {
            return false;
        }

        return !dated || (sinceTexts.IsBefore(table.Since.Codes[relationship], sinceEnd) && EndsLate(table.Until.Codes[relationship]));
    }

    private bool EndsLate(int until)
        => until < 0 || !untilTexts.IsBefore(until, untilStart) || until == untilYear || until == untilMonth;
}
