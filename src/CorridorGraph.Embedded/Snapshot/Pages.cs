using System.Runtime.CompilerServices;

namespace CorridorGraph.Embedded;

/// <summary>
/// Values by row number, shared between a snapshot and those that follow it: an array as it was built, and pages that stand in for parts of it or go
/// on after it. A change copies the pages that it touches and the table of pages; a read of what never changed looks at the array.
/// </summary>
internal readonly struct Pages<T>
{
    /// <summary>Rows of a page, as a power of two.</summary>
    public const int Bits = 10;

    /// <summary>Rows of a page.</summary>
    public const int Rows = 1 << Bits;

    private readonly T[] built;
    private readonly T[]?[]? pages;
    private readonly T missing;

    /// <param name="built">The values of the first rows.</param>
    /// <param name="missing">The value of rows that were never given one.</param>
    public Pages(T[] built, T missing)
        : this(built, null, missing)
    {
    }

    private Pages(T[] built, T[]?[]? pages, T missing)
    {
        this.built = built;
        this.pages = pages;
        this.missing = missing;
    }

    // No call and no address of this struct: a loop over a copy of it keeps all of it in registers.
    public T this[int row]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            T[]?[]? changed = pages;
            int page = row >> Bits;
            if (changed is not null && (uint)page < (uint)changed.Length && changed[page] is { } own)
            {
                return own[row & (Rows - 1)];
            }

            T[] flat = built;
            return (uint)row < (uint)flat.Length ? flat[row] : missing;
        }
    }

    /// <summary>Begins a change; this one stays as it is.</summary>
    public Editor Edit(CopyCount copied) => new(this, copied);

    /// <summary>Collects changes and copies each page once.</summary>
    public sealed class Editor(Pages<T> before, CopyCount copied)
    {
        private readonly HashSet<int> own = [];
        private T[]?[]? pages;

        public T this[int row]
        {
            get => pages is { } changed && row >> Bits < changed.Length && changed[row >> Bits] is { } page
                ? page[row & (Rows - 1)]
                : before[row];
            set
            {
                if (!EqualityComparer<T>.Default.Equals(this[row], value))
                {
                    Own(row >> Bits)[row & (Rows - 1)] = value;
                }
            }
        }

        public Pages<T> Build() => pages is null ? before : new Pages<T>(before.built, pages, before.missing);

        private T[] Own(int page)
        {
            if (pages is null || page >= pages.Length)
            {
                T[]?[] known = pages ?? before.pages ?? [];
                pages = new T[]?[Math.Max(known.Length, page + 1)];
                known.CopyTo(pages, 0);
                copied.Add(known.Length);
            }

            if (own.Add(page))
            {
                pages[page] = CopyOf(page);
                copied.Add(Rows);
            }

            return pages[page]!;
        }

        private T[] CopyOf(int page)
        {
            if (pages![page] is { } known)
            {
                return [.. known];
            }

            var copy = new T[Rows];
            Array.Fill(copy, before.missing);
            int start = page << Bits;
            if (start < before.built.Length)
            {
                before.built.AsSpan(start, Math.Min(Rows, before.built.Length - start)).CopyTo(copy);
            }

            return copy;
        }
    }
}

/// <summary>Counts what a change copies, so that a test can hold it against the size of the graph.</summary>
internal sealed class CopyCount
{
    /// <summary>Elements of arrays that were copied.</summary>
    public long Copied { get; private set; }

    public void Add(long elements) => Copied += elements;
}
