using System.Collections.Immutable;

namespace CorridorGraph.Exchange;

/// <summary>Reads the cell that names the sources of a fact.</summary>
internal sealed class CitationReader(KnownSources sources)
{
    public const string Column = "sources";

    private const int MaxRemembered = 10_000;

    // Thousands of rows cite the same sources: a cell that was once found right is neither split nor checked nor stored again.
    private readonly Dictionary<string, ImmutableArray<string>> right = [];

    /// <summary>The cited sources; what is wrong with them is reported. An absent column was reported at the header.</summary>
    public ImmutableArray<string> Read(CsvTable table, int column)
    {
        string? text = table.Cell(column);
        if (text is not null && right.TryGetValue(text, out var known))
        {
            return known;
        }

        ImmutableArray<string> cited = [];
        if (text is not null)
        {
            cited = ValueCheck.Split(Column, text, out var problem);
            table.Report(problem);
            if (problem is not null)
            {
                return cited;
            }
        }

        bool isRight = column >= 0;
        if (isRight)
        {
            foreach (var problem in sources.CheckCitations(cited))
            {
                table.Report(problem);
                isRight = false;
            }
        }

        if (isRight && text is not null && right.Count < MaxRemembered)
        {
            right[text] = cited;
        }

        return cited;
    }
}
