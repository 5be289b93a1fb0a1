namespace CorridorGraph.Embedded;

/// <summary>
/// Numbers in an order that is not always theirs, reachable by index. A change copies one part of the list and the table of parts; the others, and
/// the array that it was built as, are shared.
/// </summary>
internal sealed class NumberList
{
    /// <summary>Numbers of a part, about: a part of twice as many is split.</summary>
    public const int PartLength = 1024;

    private readonly ArraySegment<int>[] parts;

    // The list as one array, where it is one.
    private readonly int[]? whole;

    // Where each part begins; the count at the end.
    private readonly int[] starts;
    private readonly double guess;

    /// <param name="numbers">The whole list, as it was built.</param>
    public NumberList(int[] numbers)
        : this([new ArraySegment<int>(numbers)])
        => whole = numbers;

    /// <param name="numbers">The whole list, a part of what was built.</param>
    public NumberList(ArraySegment<int> numbers)
        : this([numbers])
    {
    }

    private NumberList(ArraySegment<int>[] parts)
    {
        this.parts = parts;
        starts = new int[parts.Length + 1];
        for (int part = 0; part < parts.Length; part++)
        {
            starts[part + 1] = starts[part] + parts[part].Count;
        }

        guess = (double)parts.Length / Math.Max(1, Count);
    }

    public int Count => starts[^1];

    /// <summary>The list as one array; null where it is in parts.</summary>
    public int[]? Whole => whole;

    public int this[int index] => whole is not null ? whole[index] : InParts(index);

    /// <summary>The parts, in order.</summary>
    public ReadOnlySpan<ArraySegment<int>> Parts => parts;

    /// <summary>Begins a change; this one stays as it is.</summary>
    /// <param name="compare">The order that the list is in.</param>
    /// <param name="copied">Counts what is copied.</param>
    public Editor Edit(Comparison<int> compare, CopyCount copied) => new(this, compare, copied);

    // Parts are of like length, so that the guess is right or nearly.
    private int InParts(int index)
    {
        int part = (int)(index * guess);
        while (starts[part] > index)
        {
            part--;
        }

        while (starts[part + 1] <= index)
        {
            part++;
        }

        return parts[part][index - starts[part]];
    }

    /// <summary>Puts numbers in their place and takes others out.</summary>
    public sealed class Editor
    {
        private readonly List<ArraySegment<int>> parts = [];
        private readonly Comparison<int> compare;
        private readonly CopyCount copied;

        public Editor(NumberList before, Comparison<int> compare, CopyCount copied)
        {
            this.compare = compare;
            this.copied = copied;
            foreach (var part in before.parts)
            {
                for (int start = 0; start < part.Count; start += 2 * PartLength)
                {
                    parts.Add(part.Slice(start, Math.Min(2 * PartLength, part.Count - start)));
                }
            }

            copied.Add(parts.Count);
        }

        /// <summary>Puts a number in its place; where its like is there already, behind it.</summary>
        public void Insert(int number)
        {
            if (parts.Count == 0)
            {
                parts.Add(new ArraySegment<int>([number]));
                return;
            }

            int at = PartFor(number);
            ArraySegment<int> part = parts[at];
            int place = PlaceIn(part, number);
            int[] longer = [.. part[..place], number, .. part[place..]];
            copied.Add(longer.Length);
            parts[at] = longer;
            if (longer.Length > 2 * PartLength)
            {
                parts[at] = new ArraySegment<int>(longer, 0, PartLength);
                parts.Insert(at + 1, new ArraySegment<int>(longer, PartLength, longer.Length - PartLength));
            }
        }

        /// <summary>Takes a number out, if it is there.</summary>
        public void Remove(int number)
        {
            if (parts.Count == 0)
            {
                return;
            }

            int at = PartFor(number);
            ArraySegment<int> part = parts[at];
            int place = PlaceIn(part, number) - 1;
            if (place < 0 || part[place] != number)
            {
                return;
            }

            int[] shorter = [.. part[..place], .. part[(place + 1)..]];
            copied.Add(shorter.Length);
            parts[at] = shorter;
            if (shorter.Length == 0)
            {
                parts.RemoveAt(at);
            }
        }

        public NumberList Build() => parts.Count == 0 ? new NumberList(Array.Empty<int>()) : new NumberList(parts.ToArray());

        // The last part that begins with this number or one before it.
        private int PartFor(int number) => Math.Max(0, CountUpTo(number, parts.Count, part => parts[part][0]) - 1);

        // Behind the last number that is not after this one.
        private int PlaceIn(ArraySegment<int> part, int number) => CountUpTo(number, part.Count, place => part[place]);

        // Of some numbers in order, how many are not after this one.
        private int CountUpTo(int number, int count, Func<int, int> at)
        {
            int low = 0, high = count;
            while (low < high)
            {
                int middle = (low + high) >>> 1;
                if (compare(at(middle), number) <= 0)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            return low;
        }
    }
}
