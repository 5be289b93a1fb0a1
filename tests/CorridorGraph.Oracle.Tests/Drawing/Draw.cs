namespace CorridorGraph.Oracle.Tests;

/// <summary>Seeded choices; the same seed makes the same choices on every machine.</summary>
internal sealed class Draw(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>From 0 up to but not including the bound.</summary>
    public int Below(int bound) => random.Next(bound);

    public int Between(int least, int most) => random.Next(least, most + 1);

    public bool Chance(double probability) => random.NextDouble() < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>An item, those in front more often: degrees come out skewed.</summary>
    public T PickSkewed<T>(IReadOnlyList<T> items)
    {
        double fraction = random.NextDouble();
        return items[(int)(items.Count * fraction * fraction)];
    }

    /// <summary>Some of the items, each once, in random order.</summary>
    public List<T> Some<T>(IEnumerable<T> items, int count) => [.. items.OrderBy(_ => random.Next()).Take(count)];

    /// <summary>One of the choices, by weight.</summary>
    public T Weighted<T>(params ReadOnlySpan<(int Weight, T Choice)> choices)
    {
        int total = 0;
        foreach (var (weight, _) in choices)
        {
            total += weight;
        }

        int point = random.Next(total);
        foreach (var (weight, choice) in choices)
        {
            point -= weight;
            if (point < 0)
            {
                return choice;
            }
        }

        throw new ArgumentException("No choice has a weight.");
    }

    /// <summary>A value, or null with a probability.</summary>
    public T? Maybe<T>(double probability, Func<T> value)
        where T : class
        => Chance(probability) ? value() : null;
}
