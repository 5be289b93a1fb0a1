namespace CorridorGraph.Embedded;

/// <summary>What relationships tie, by number or, before they have one, by the row in which they came.</summary>
/// <param name="From">Numbers of the nodes that they leave.</param>
/// <param name="To">Numbers of the nodes that they come to.</param>
internal readonly record struct RelationshipEnds(int[] From, int[] To);

/// <summary>Sorts relationships by type name, from, to, since, until, missing dates last.</summary>
/// <param name="types">Positions of their types in the order of names.</param>
/// <param name="ends">What they tie.</param>
/// <param name="since">Codes of the dates, -1 where one is missing.</param>
/// <param name="until">Codes of the dates, -1 where one is missing.</param>
internal sealed class RelationshipOrder(ushort[] types, RelationshipEnds ends, int[] since, int[] until)
{
    /// <summary>The number of each row.</summary>
    /// <param name="typeCount">How many types there are.</param>
    /// <param name="starts">Where the numbers of each type begin; how many rows there are at the end.</param>
    /// <param name="sorted">What each number ties.</param>
    public int[] Sort(int typeCount, out int[] starts, out RelationshipEnds sorted)
    {
        int count = types.Length;
        starts = StartsOf(typeCount);
        int[] rows = ByType(starts);
        var keys = new ulong[count];
        for (int number = 0; number < count; number++)
        {
            keys[number] = ((ulong)ends.From[rows[number]] << 32) | (uint)ends.To[rows[number]];
        }

        for (int type = 0; type < typeCount; type++)
        {
            SortByEnds(keys, rows, starts[type], starts[type + 1]);
        }

        sorted = new RelationshipEnds(new int[count], new int[count]);
        var numbers = new int[count];
        for (int number = 0; number < count; number++)
        {
            int row = rows[number];
            numbers[row] = number;
            sorted.From[number] = ends.From[row];
            sorted.To[number] = ends.To[row];
        }

        return numbers;
    }

    private int[] StartsOf(int typeCount)
    {
        var starts = new int[typeCount + 1];
        foreach (ushort type in types)
        {
            starts[type + 1]++;
        }

        for (int type = 0; type < typeCount; type++)
        {
            starts[type + 1] += starts[type];
        }

        return starts;
    }

    private int[] ByType(int[] starts)
    {
        int[] next = [.. starts];
        var rows = new int[types.Length];
        for (int row = 0; row < rows.Length; row++)
        {
            rows[next[types[row]]++] = row;
        }

        return rows;
    }

    // One sort of plain numbers; only parallel relationships need their dates compared.
    private void SortByEnds(ulong[] keys, int[] rows, int begin, int end)
    {
        Array.Sort(keys, rows, begin, end - begin);
        for (int start = begin; start < end;)
        {
            int next = start + 1;
            while (next < end && keys[next] == keys[start])
            {
                next++;
            }

            if (next - start > 1)
            {
                rows.AsSpan(start..next).Sort(ByDates);
            }

            start = next;
        }
    }

    // A missing date has the greatest code there is, read without a sign.
    private int ByDates(int one, int other)
        => ((uint)since[one]).CompareTo((uint)since[other]) is var bySince and not 0
            ? bySince
            : ((uint)until[one]).CompareTo((uint)until[other]);
}
