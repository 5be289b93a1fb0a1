namespace CorridorGraph.Neo4j;

/// <summary>The rows of one step, those of each parent row side by side.</summary>
internal sealed class FoundRows
{
    private readonly List<int> starts = [0];
    private readonly List<PageFacts> pages = [];

    public List<FoundRow> Rows { get; } = [];

    public int Count => Rows.Count;

    public (int Start, int End) Of(int parentRow) => (starts[parentRow], starts[parentRow + 1]);

    public PageFacts Page(int parentRow) => parentRow < pages.Count ? pages[parentRow] : PageFacts.None;

    /// <summary>Ends the rows of a parent.</summary>
    public void EndParent() => starts.Add(Rows.Count);

    /// <summary>Ends the rows of a parent whose rows were cut into a page.</summary>
    public void EndParent(PageFacts page)
    {
        pages.Add(page);
        EndParent();
    }
}

/// <summary>What is known of the rows around a page.</summary>
internal readonly record struct PageFacts(int Total, bool HasNext, bool HasPrevious)
{
    /// <summary>Of a parent without rows.</summary>
    public static readonly PageFacts None = new(0, false, false);

    /// <summary>The facts of a page of <paramref name="total"/> rows, of which some lie before its cursor and some up to its end.</summary>
    /// <param name="page">The page.</param>
    /// <param name="total">All rows.</param>
    /// <param name="before">Rows up to the cursor that the page starts after.</param>
    /// <param name="until">Rows before the cursor that the page ends before.</param>
    /// <param name="taken">Rows that the page would have, were there no limit.</param>
    public static PageFacts Of(PageRequest page, long total, long before, long until, out long taken)
    {
        long window = Math.Max(0, until - before);
        long skipped = page.Last is null ? Math.Min(page.Skip, window) : 0;
        taken = Math.Min(page.First ?? page.Last ?? long.MaxValue, window - skipped);
        long outside = window - skipped - taken;
        return new PageFacts(
            checked((int)total),
            until < total || (page.Last is null && outside > 0),
            before > 0 || skipped > 0 || (page.Last is not null && outside > 0));
    }
}
