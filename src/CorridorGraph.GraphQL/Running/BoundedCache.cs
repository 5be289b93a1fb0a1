using System.Collections.Concurrent;

namespace CorridorGraph.GraphQL;

/// <summary>A cache that never holds more than so many entries: once full, it starts again with half of them gone, the oldest first.</summary>
internal sealed class BoundedCache<TKey, TValue>(int capacity)
    where TKey : notnull
    where TValue : class
{
    private readonly ConcurrentDictionary<TKey, TValue> entries = new();
    private readonly ConcurrentQueue<TKey> ages = new();

    public TValue? Find(TKey key) => entries.GetValueOrDefault(key);

    public void Add(TKey key, TValue value)
    {
        if (!entries.TryAdd(key, value))
        {
            return;
        }

        ages.Enqueue(key);
        while (entries.Count > capacity && ages.TryDequeue(out var oldest))
        {
            entries.TryRemove(oldest, out _);
        }
    }
}
