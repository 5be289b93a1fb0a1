using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>The values of one key that a row has: what groups it is in. A key is a number whose order is that of the values.</summary>
internal abstract class KeySource
{
    /// <summary>Appends the row's keys, each once; <see cref="StoredColumn.MissingRank"/> where it has none.</summary>
    public abstract void AddKeys(int node, int link, List<long> keys);

    /// <summary>The row's key where it surely has exactly one; false where <see cref="AddKeys"/> must be asked.</summary>
    public virtual bool HasOne(int node, int link, out long key)
    {
        key = 0;
        return false;
    }

    /// <summary>Writes a key as JSON.</summary>
    public abstract void Write(long key, JsonBuffer output);
}

/// <summary>A property's value.</summary>
/// <param name="column">The property.</param>
/// <param name="ofLink">Whether it is a property of the relationship.</param>
internal sealed class ValueKey(StoredColumn column, bool ofLink) : KeySource
{
    public override void AddKeys(int node, int link, List<long> keys) => keys.Add(column.Rank(ofLink ? link >> 1 : node));

    public override bool HasOne(int node, int link, out long key)
    {
        key = column.Rank(ofLink ? link >> 1 : node);
        return true;
    }

    public override void Write(long key, JsonBuffer output) => column.WriteRanked(key, output);
}

/// <summary>A partial date cut to a precision: its key is the place of the first date that is cut alike.</summary>
internal sealed class DateKey : KeySource
{
    private readonly TextColumn column;
    private readonly bool ofLink;
    private readonly int length;
    private readonly long[] firstAlike;

    public DateKey(TextColumn column, bool ofLink, int length)
    {
        this.column = column;
        this.ofLink = ofLink;
        this.length = length;
        var dictionary = column.Dictionary;
        firstAlike = new long[dictionary.Count];
        int before = -1;
        foreach (int code in dictionary.Ordered())
        {
            bool isAlike = before >= 0 && Cut(dictionary.Plain(code)).SequenceEqual(Cut(dictionary.Plain(before)));
            firstAlike[code] = isAlike ? firstAlike[before] : dictionary.Place(code);
            before = code;
        }
    }

    public override void AddKeys(int node, int link, List<long> keys) => keys.Add(Cut(node, link));

    public override bool HasOne(int node, int link, out long key)
    {
        key = Cut(node, link);
        return true;
    }

    public override void Write(long key, JsonBuffer output)
    {
        if (key == StoredColumn.MissingRank)
        {
            output.Null();
            return;
        }

        output.Raw('"');
        output.Raw(Cut(column.Dictionary.Plain(column.Dictionary.CodeAt(key))));
        output.Raw('"');
    }

    private long Cut(int node, int link) => column.Codes[ofLink ? link >> 1 : node] is >= 0 and int code ? firstAlike[code] : StoredColumn.MissingRank;

    private ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> date) => date.Length > length ? date[..length] : date;
}

/// <summary>The nodes that a path leads to and that pass a test, by place; shown by a step of their own.</summary>
internal sealed class NodeKey(NodeTable nodes, Follower follower, RowTest? where) : KeySource
{
    public override void AddKeys(int node, int link, List<long> keys)
    {
        int start = keys.Count;
        foreach (int other in follower.NodesFrom(node))
        {
            if (where is null || where.Holds(other))
            {
                keys.Add(nodes.Place(other));
            }
        }

        if (keys.Count == start)
        {
            keys.Add(StoredColumn.MissingRank);
        }
    }

    public override bool HasOne(int node, int link, out long key)
    {
        ReadOnlySpan<int> reached = follower.NodesFrom(node);
        key = reached.Length == 1 && (where is null || where.Holds(reached[0])) ? nodes.Place(reached[0]) : StoredColumn.MissingRank;
        return reached.Length <= 1;
    }

    public override void Write(long key, JsonBuffer output)
        => throw new InvalidOperationException("A node is not written as a key; the plan has a step for it.");
}
