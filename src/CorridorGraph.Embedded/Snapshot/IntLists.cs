namespace CorridorGraph.Embedded;

/// <summary>One short list of numbers a row: all in one array, save those that changed since it was built.</summary>
internal sealed class IntLists
{
    private readonly int[] offsets;
    private readonly int[] values;
    private readonly Pages<int[]?>? changed;

    /// <param name="offsets">Where each list begins; one more at the end.</param>
    /// <param name="values">The lists, one after the other.</param>
    public IntLists(int[] offsets, int[] values)
        : this(offsets, values, null)
    {
    }

    private IntLists(int[] offsets, int[] values, Pages<int[]?>? changed)
    {
        this.offsets = offsets;
        this.values = values;
        this.changed = changed;
    }

    public ReadOnlySpan<int> this[int row]
        => changed is null && (uint)row < (uint)(offsets.Length - 1)
            ? values.AsSpan(offsets[row], offsets[row + 1] - offsets[row])
            : Changed(row);

    /// <summary>Begins a change; this one stays as it is.</summary>
    public Editor Edit(CopyCount copied) => new(this, copied);

    private ReadOnlySpan<int> Changed(int row)
        => changed is { } lists && lists[row] is { } list ? list
            : row < offsets.Length - 1 ? values.AsSpan(offsets[row], offsets[row + 1] - offsets[row]) : [];

    /// <summary>Collects the lists while their rows come in any order; the numbers of one list come one after the other.</summary>
    public sealed class Builder
    {
        private readonly List<int> rows = [];
        private readonly List<int> values = [];

        public void Add(int row, int value)
        {
            rows.Add(row);
            values.Add(value);
        }

        /// <summary>The lists.</summary>
        /// <param name="numbers">The number of each row that came.</param>
        /// <param name="codes">What stands for each value.</param>
        public IntLists Build(int[] numbers, int[] codes)
        {
            var offsets = new int[numbers.Length + 1];
            foreach (int row in rows)
            {
                offsets[numbers[row] + 1]++;
            }

            for (int number = 0; number < numbers.Length; number++)
            {
                offsets[number + 1] += offsets[number];
            }

            int[] next = [.. offsets];
            var placed = new int[values.Count];
            for (int i = 0; i < rows.Count; i++)
            {
                placed[next[numbers[rows[i]]]++] = codes[values[i]];
            }

            return new IntLists(offsets, placed);
        }
    }

    /// <summary>Puts other lists in the place of some.</summary>
    public sealed class Editor(IntLists before, CopyCount copied)
    {
        private readonly Dictionary<int, List<int>> lists = [];

        /// <summary>The list of a row, to be changed.</summary>
        public List<int> this[int row]
        {
            get
            {
                if (!lists.TryGetValue(row, out var list))
                {
                    lists[row] = list = [.. before[row]];
                    copied.Add(list.Count);
                }

                return list;
            }
        }

        /// <summary>Gives a row another list.</summary>
        public void Set(int row, int[] list)
        {
            if (!before[row].SequenceEqual(list))
            {
                lists[row] = [.. list];
            }
        }

        public IntLists Build() => lists.Count == 0 ? before : new IntLists(before.offsets, before.values, Merged());

        private Pages<int[]?> Merged()
        {
            var pages = (before.changed ?? new Pages<int[]?>([], null)).Edit(copied);
            foreach (var (row, list) in lists)
            {
                pages[row] = [.. list];
            }

            return pages.Build();
        }
    }
}
