namespace CorridorGraph.Embedded;

/// <summary>Which rows cite each source: citations turned round.</summary>
internal sealed class CitationIndex
{
    private readonly int[] offsets;
    private readonly int[] rows;
    private readonly Pages<NumberList?> changed;

    private CitationIndex(int[] offsets, int[] rows, Pages<NumberList?> changed)
    {
        this.offsets = offsets;
        this.rows = rows;
        this.changed = changed;
    }

    /// <summary>Rows that cite a source, in the order of their table.</summary>
    public NumberList this[int source]
        => changed[source] ?? new NumberList(
            source < offsets.Length - 1 ? new ArraySegment<int>(rows, offsets[source], offsets[source + 1] - offsets[source]) : ArraySegment<int>.Empty);

    /// <summary>Files the rows of a table, whose numbers are ascending in its order.</summary>
    public static CitationIndex Of(Table citing, int sources)
    {
        var offsets = new int[sources + 1];
        for (int row = 0; row < citing.Count; row++)
        {
            foreach (int source in citing.Citations[row])
            {
                offsets[source + 1]++;
            }
        }

        for (int source = 1; source <= sources; source++)
        {
            offsets[source] += offsets[source - 1];
        }

        var next = offsets.AsSpan(0, sources).ToArray();
        var rows = new int[offsets[sources]];
        for (int row = 0; row < citing.Count; row++)
        {
            foreach (int source in citing.Citations[row])
            {
                rows[next[source]++] = row;
            }
        }

        return new CitationIndex(offsets, rows, new Pages<NumberList?>([], null));
    }

    /// <summary>Files rows anew whose citations changed; this index stays as it is.</summary>
    /// <param name="compare">The order of the rows.</param>
    /// <param name="copied">Counts what is copied.</param>
    public Editor Edit(Comparison<int> compare, CopyCount copied) => new(this, compare, copied);

    /// <summary>Collects changes and copies each list once.</summary>
    public sealed class Editor(CitationIndex before, Comparison<int> compare, CopyCount copied)
    {
        private readonly Dictionary<int, NumberList.Editor> lists = [];

        /// <summary>A row that cited some sources cites others now.</summary>
        public void Refile(int row, ReadOnlySpan<int> cited, ReadOnlySpan<int> cites)
        {
            if (cited.SequenceEqual(cites))
            {
                return;
            }

            foreach (int source in cited)
            {
                ListOf(source).Remove(row);
            }

            foreach (int source in cites)
            {
                ListOf(source).Insert(row);
            }
        }

        public CitationIndex Build()
        {
            var changed = before.changed.Edit(copied);
            foreach (var (source, list) in lists)
            {
                changed[source] = list.Build();
            }

            return lists.Count == 0 ? before : new CitationIndex(before.offsets, before.rows, changed.Build());
        }

        private NumberList.Editor ListOf(int source)
        {
            if (!lists.TryGetValue(source, out var list))
            {
                lists[source] = list = before[source].Edit(compare, copied);
            }

            return list;
        }
    }
}
