using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CorridorGraph.Embedded;

/// <summary>
/// A prepared statement that is run again and again, for rows by the hundred thousand: values go in and come out as the bytes that the file
/// holds. It takes part in the transaction of its connection.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt prepared;
    private byte[] room = new byte[256];

    /// <exception cref="SqliteException">The file cannot be read, or is none of ours.</exception>
    public Statement(SqliteConnection connection, string sql)
    {
        this.connection = connection;
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out prepared));
    }

    /// <summary>Gives the parameter at an index, from 1, a text or nothing.</summary>
    public Statement Bind(int index, string? text)
    {
        if (text is null)
        {
            Check(raw.sqlite3_bind_null(prepared, index));
            return this;
        }

        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (room.Length < most)
        {
            room = new byte[most];
        }

        return Bind(index, room.AsSpan(0, Encoding.UTF8.GetBytes(text, room)));
    }

    /// <summary>Gives a parameter a text, UTF-8.</summary>
    public Statement Bind(int index, ReadOnlySpan<byte> text)
    {
        Check(raw.sqlite3_bind_text(prepared, index, text));
        return this;
    }

    /// <summary>Gives a parameter a number.</summary>
    public Statement Bind(int index, long number)
    {
        Check(raw.sqlite3_bind_int64(prepared, index, number));
        return this;
    }

    /// <summary>Moves to the next row; after the last one it gives false and can be run again.</summary>
    /// <exception cref="SqliteException">The file cannot be read or written.</exception>
    public bool Step()
    {
        int result = raw.sqlite3_step(prepared);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        // The reset gives the fault once more.
        Check(raw.sqlite3_reset(prepared));
        return false;
    }

    /// <summary>Gives the rows up that are left, so that it can be run again.</summary>
    public void Reset() => Check(raw.sqlite3_reset(prepared));

    /// <summary>The text in a column, UTF-8; valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(prepared, column);

    /// <summary>The text in a column.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    /// <summary>The number in a column, or null.</summary>
    public long? Number(int column)
        => raw.sqlite3_column_type(prepared, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_int64(prepared, column);

    /// <inheritdoc />
    public void Dispose() => prepared.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, connection.Handle);
}
