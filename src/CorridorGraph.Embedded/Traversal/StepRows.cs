namespace CorridorGraph.Embedded;

/// <summary>The rows of one step, those of each parent row side by side, each kind of content in its own pooled run of numbers.</summary>
internal sealed class StepRows : IDisposable
{
    private const int Next = 1;
    private const int Previous = 2;

    private readonly IntBuffer starts = new();
    private IntBuffer? totals;
    private IntBuffer? flags;

    public StepRows() => starts.Add(0);

    /// <summary>Node of each row, -1 for one that was not found; null where rows have none.</summary>
    public IntBuffer? Nodes { get; private set; }

    /// <summary>Link of each row; null where rows have none.</summary>
    public IntBuffer? Links { get; private set; }

    /// <summary>Number of each row's source, metric or witness; null where rows have none.</summary>
    public IntBuffer? Items { get; private set; }

    /// <summary>Witnesses that <see cref="Items"/> number.</summary>
    public List<Witness>? Witnesses { get; init; }

    /// <summary>Groups that <see cref="Items"/> number.</summary>
    public GroupTable? Groups { get; init; }

    public int Count { get; private set; }

    public static StepRows OfNodes() => new() { Nodes = new IntBuffer() };

    public static StepRows OfLinks() => new() { Links = new IntBuffer() };

    public static StepRows OfNodesAndLinks() => new() { Nodes = new IntBuffer(), Links = new IntBuffer() };

    public static StepRows OfItems(List<Witness>? witnesses = null, GroupTable? groups = null)
        => new() { Items = new IntBuffer(), Witnesses = witnesses, Groups = groups };

    /// <summary>Position of the first row of the parent that is being answered.</summary>
    public int FirstOfParent => starts[starts.Count - 1];

    public (int Start, int End) Of(int parentRow) => (starts[parentRow], starts[parentRow + 1]);

    public void Add(int node, int link)
    {
        Nodes?.Add(node);
        Links?.Add(link);
        Items?.Add(node);
        Count++;
    }

    /// <summary>Whether the row stands for something that was looked up and not found.</summary>
    public bool IsMissing(int row) => (Nodes ?? Links ?? Items)![row] < 0;

    public void AddItem(int item)
    {
        Items!.Add(item);
        Count++;
    }

    /// <summary>Turns the order of the rows from a position on.</summary>
    public void Reverse(int start)
    {
        Nodes?.Span[start..].Reverse();
        Links?.Span[start..].Reverse();
        Items?.Span[start..].Reverse();
    }

    public void EndParent() => starts.Add(Count);

    /// <summary>Ends a parent of a step that is cut into pages; either every parent of a step has a total or none.</summary>
    public void EndParent(long? total, bool hasNext, bool hasPrevious)
    {
        if (total is { } counted)
        {
            (totals ??= new IntBuffer()).Add(checked((int)counted));
        }

        (flags ??= new IntBuffer()).Add((hasNext ? Next : 0) | (hasPrevious ? Previous : 0));
        EndParent();
    }

    public int Total(int parentRow) => totals?[parentRow] ?? 0;

    public bool HasNext(int parentRow) => ((flags?[parentRow] ?? 0) & Next) != 0;

    public bool HasPrevious(int parentRow) => ((flags?[parentRow] ?? 0) & Previous) != 0;

    public void Dispose()
    {
        starts.Dispose();
        totals?.Dispose();
        flags?.Dispose();
        Nodes?.Dispose();
        Links?.Dispose();
        Items?.Dispose();
    }
}
