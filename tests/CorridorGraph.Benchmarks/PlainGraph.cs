using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using CorridorGraph.Plan;

namespace CorridorGraph.Benchmarks;

/// <summary>
/// The facts in plain arrays: what one would write by hand for these questions. Nodes are numbered by ascending id; texts lie ready as JSON; a
/// code orders as its text does. The hand-written loops and the plain resolvers both run over it.
/// </summary>
internal sealed class PlainGraph
{
    private readonly Dictionary<string, Ties> outgoing = [], incoming = [];

    public PlainGraph(GraphFacts facts)
    {
        EntityFact[] nodes = [.. facts.Entities];
        Array.Sort(nodes, (one, other) => string.CompareOrdinal(one.Id, other.Id));
        Count = nodes.Length;
        NodeOf = nodes.Select((node, number) => (node.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        Type = [.. nodes.Select(node => node.Type.Name)];
        IsPlace = [.. nodes.Select(node => node.Type.Interfaces.Any(type => type.Name == "Place"))];
        Id = [.. nodes.Select(node => node.Id)];
        Name = [.. nodes.Select(node => (string)Value(node, "name")!)];
        NameEn = [.. nodes.Select(node => (string?)Value(node, "nameEn"))];
        Founded = [.. nodes.Select(node => (string?)Value(node, "founded"))];
        Employees = [.. nodes.Select(node => (long?)Value(node, "employees"))];
        IdJson = [.. Id.Select(Json)];
        NameJson = [.. Name.Select(Json)];
        NameEnJson = [.. NameEn.Select(Json)];
        FoundedJson = [.. Founded.Select(Json)];
        (NameCode, _) = Codes(Name);
        (FoundedCode, Dates) = Codes(Founded);
        foreach (var type in facts.Relationships.GroupBy(relationship => relationship.Type.Name))
        {
            (int From, int To)[] pairs = [.. type.Select(relationship => (NodeOf[relationship.From], NodeOf[relationship.To])).Order()];
            outgoing[type.Key] = new Ties(Count, pairs);
            incoming[type.Key] = new Ties(pairs, Count);
        }
    }

    public int Count { get; }

    public Dictionary<string, int> NodeOf { get; }

    public string[] Type { get; }

    public bool[] IsPlace { get; }

    public string[] Id { get; }

    public string[] Name { get; }

    public string?[] NameEn { get; }

    public string?[] Founded { get; }

    public long?[] Employees { get; }

    public byte[][] IdJson { get; }

    public byte[][] NameJson { get; }

    public byte[][] NameEnJson { get; }

    public byte[][] FoundedJson { get; }

    public int[] NameCode { get; }

    /// <summary>Code of each node's date, -1 where it has none.</summary>
    public int[] FoundedCode { get; }

    /// <summary>The distinct dates, ascending.</summary>
    public string[] Dates { get; }

    /// <summary>Which nodes are of a type.</summary>
    public bool[] Are(string type) => Array.ConvertAll(Type, name => name == type);

    public Ties From(string type) => outgoing[type];

    public Ties To(string type) => incoming[type];

    private static object? Value(EntityFact fact, string property)
    {
        var properties = fact.Type.Properties;
        for (int i = 0; i < properties.Length; i++)
        {
            if (properties[i].Name == property)
            {
                return fact.Values[i];
            }
        }

        return null;
    }

    private static byte[] Json(string? text)
        => Encoding.UTF8.GetBytes(text is null ? "null" : $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"");

    // By UTF-8 bytes, as answers are ordered.
    private static (int[] Codes, string[] Distinct) Codes(string?[] texts)
    {
        (string Text, byte[] Bytes)[] sorted = [.. texts.OfType<string>().Distinct().Select(text => (text, Encoding.UTF8.GetBytes(text)))];
        Array.Sort(sorted, (one, other) => one.Bytes.AsSpan().SequenceCompareTo(other.Bytes));
        var codeOf = sorted.Select((text, code) => (text.Text, code)).ToDictionary(pair => pair.Text, pair => pair.code, StringComparer.Ordinal);
        return ([.. texts.Select(text => text is null ? -1 : codeOf[text])], [.. sorted.Select(text => text.Text)]);
    }
}

/// <summary>
/// The far ends of one relationship type at each node, ascending, parallel relationships side by side; filed as the engine files them. What
/// leaves a node lies side by side, and so does what comes to it.
/// </summary>
internal sealed class Ties
{
    private readonly int[] offsets;
    private readonly int[] ends;

    /// <summary>What leaves each node.</summary>
    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="pairs">Start and end of each relationship, ascending.</param>
    public Ties(int nodes, (int From, int To)[] pairs)
    {
        ends = Array.ConvertAll(pairs, pair => pair.To);
        offsets = Offsets(nodes, pairs.Select(pair => pair.From));
    }

    /// <summary>What comes to each node.</summary>
    public Ties((int From, int To)[] pairs, int nodes)
    {
        ends = [.. pairs.OrderBy(pair => pair.To).Select(pair => pair.From)];
        offsets = Offsets(nodes, pairs.Select(pair => pair.To));
    }

    public Run Of(int node) => new(this, offsets[node], offsets[node + 1]);

    private static int[] Offsets(int nodes, IEnumerable<int> near)
    {
        var offsets = new int[nodes + 1];
        foreach (int node in near)
        {
            offsets[node + 1]++;
        }

        for (int node = 0; node < nodes; node++)
        {
            offsets[node + 1] += offsets[node];
        }

        return offsets;
    }

    /// <summary>The far ends at one node.</summary>
    public struct Run(Ties ties, int start, int end)
    {
        private readonly int[] ends = ties.ends;
        private int at = start - 1;

        public readonly int Current => ends[at];

        public bool MoveNext() => ++at < end;

        public readonly Run GetEnumerator() => this;

        public readonly int[] ToArray()
        {
            var all = new List<int>();
            foreach (int end in this)
            {
                all.Add(end);
            }

            return [.. all];
        }
    }
}
