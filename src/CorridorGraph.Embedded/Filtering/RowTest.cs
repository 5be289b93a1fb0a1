namespace CorridorGraph.Embedded;

/// <summary>A filter bound to the snapshot and to one request's values: true or false of a row of one table.</summary>
internal abstract class RowTest
{
    public static readonly RowTest Always = new ConstantTest(true);

    public static readonly RowTest Never = new ConstantTest(false);

    public abstract bool Holds(int row);

    /// <summary>Moves the rows that pass to the front, in their order; returns how many they are.</summary>
    public virtual int Keep(Span<int> rows)
    {
        int kept = 0;
        foreach (int row in rows)
        {
            if (Holds(row))
            {
                rows[kept++] = row;
            }
        }

        return kept;
    }
}

/// <summary>The same of every row.</summary>
internal sealed class ConstantTest(bool value) : RowTest
{
    public override bool Holds(int row) => value;
}

/// <summary>All of several tests, in the order of their cost as written.</summary>
internal sealed class AllTest(RowTest[] tests) : RowTest
{
    public override bool Holds(int row)
    {
        foreach (RowTest test in tests)
        {
            if (!test.Holds(row))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>At least one of several tests.</summary>
internal sealed class AnyTest(RowTest[] tests) : RowTest
{
    public override bool Holds(int row)
    {
        foreach (RowTest test in tests)
        {
            if (test.Holds(row))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The exact opposite.</summary>
internal sealed class NotTest(RowTest test) : RowTest
{
    public override bool Holds(int row) => !test.Holds(row);
}

/// <summary>The row has no value.</summary>
internal sealed class MissingTest(StoredColumn column) : RowTest
{
    public override bool Holds(int row) => column.IsMissing(row);
}

/// <summary>The node is of one of the types.</summary>
internal sealed class TypeTest(ushort[] types, bool[] mask) : RowTest
{
    public override bool Holds(int row) => mask[types[row]];
}

/// <summary>The node is one of some few.</summary>
internal sealed class MemberTest(NodeSet nodes) : RowTest
{
    public override bool Holds(int row) => nodes.Contains(row);
}
