using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>
/// Tells listeners of each change, in order. It reads the change log, so it also learns what other services and programs changed; nothing is read
/// while nobody listens.
/// </summary>
internal sealed class ChangeFeed(IGraphStore store)
{
    /// <summary>Events that wait for one listener. One that does not take them that fast is let go.</summary>
    public const int MaxWaiting = 100;

    private const int PageSize = 1_000;

    // How long a change of another program may stay unseen; one made here is looked for at once.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly List<Channel<ChangeEvent>> listeners = [];
    private Task<long>? started;
    private TaskCompletionSource due = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Has the log looked at now rather than in a moment.</summary>
    public void LookNow() => Volatile.Read(ref due).TrySetResult();

    /// <summary>Each change from now on.</summary>
    /// <exception cref="GraphStoreException">The log could not be read at the start; later it is tried again.</exception>
    /// <exception cref="ChannelClosedException">The listener was too slow.</exception>
    public async IAsyncEnumerable<ChangeEvent> ListenAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var channel = Channel.CreateBounded<ChangeEvent>(MaxWaiting);
        try
        {
            // Registered first, then the place in the log: whatever comes in between is told, and what was before is passed over.
            await Register(channel).WaitAsync(cancel).ConfigureAwait(false);
            long now = await store.ReadLastNumberAsync(cancel).ConfigureAwait(false);
            while (true)
            {
                var next = await channel.Reader.ReadAsync(cancel).ConfigureAwait(false);
                if (next.Last.Number > now)
                {
                    yield return next;
                }
            }
        }
        finally
        {
            lock (gate)
            {
                listeners.Remove(channel);
            }
        }
    }

    private Task<long> Register(Channel<ChangeEvent> channel)
    {
        lock (gate)
        {
            listeners.Add(channel);
            if (started is null or { IsFaulted: true })
            {
                started = store.ReadLastNumberAsync(CancellationToken.None).AsTask();
                _ = ReadAsync(started);
            }

            return started;
        }
    }

    private async Task ReadAsync(Task<long> start)
    {
        if (await Task.WhenAny(start).ConfigureAwait(false) is { IsFaulted: true })
        {
            return;
        }

        bool isOver = false;
        try
        {
            await ReadAsync(await start.ConfigureAwait(false)).ConfigureAwait(false);
            isOver = true;
        }
        finally
        {
            if (!isOver)
            {
                LetAllGo();
            }
        }
    }

    private async Task ReadAsync(long last)
    {
        ChangeEvent? open = null;
        while (HasListeners())
        {
            var wait = Renewed();
            try
            {
                int read = PageSize;
                while (read == PageSize)
                {
                    var page = await store.ReadLogAsync(last, PageSize, null, CancellationToken.None).ConfigureAwait(false);
                    foreach (var entry in page)
                    {
                        open = Take(entry, open);
                        last = entry.Number;
                    }

                    read = page.Count;
                }

                open = Tell(open);
            }
            catch (GraphStoreException)
            {
                // The store is away, which questions tell; it comes back, and nothing was passed over.
            }

            await Task.WhenAny(wait, Task.Delay(Interval)).ConfigureAwait(false);
        }
    }

    // A transaction's entries stand together, and are there all at once.
    private ChangeEvent Take(LoggedChange entry, ChangeEvent? open)
    {
        if (open is not null && open.Last.Version == entry.Version)
        {
            open.Add(entry);
            return open;
        }

        Tell(open);
        return new ChangeEvent(entry);
    }

    private ChangeEvent? Tell(ChangeEvent? complete)
    {
        lock (gate)
        {
            foreach (var listener in complete is null ? [] : listeners)
            {
                if (!listener.Writer.TryWrite(complete!))
                {
                    listener.Writer.TryComplete();
                }
            }
        }

        return null;
    }

    // A fault of ours: nobody is to wait for events that never come.
    private void LetAllGo()
    {
        lock (gate)
        {
            started = null;
            listeners.ForEach(listener => listener.Writer.TryComplete());
        }
    }

    private bool HasListeners()
    {
        lock (gate)
        {
            started = listeners.Count == 0 ? null : started;
            return started is not null;
        }
    }

    private Task Renewed()
    {
        if (due.Task.IsCompleted)
        {
            Volatile.Write(ref due, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        return due.Task;
    }
}
