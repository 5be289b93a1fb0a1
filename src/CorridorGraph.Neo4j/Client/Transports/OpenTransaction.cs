namespace CorridorGraph.Neo4j;

/// <summary>A transaction of the Query API that several requests share, once the first of them has opened it.</summary>
internal sealed class OpenTransaction(string start)
{
    /// <summary>On Aura, names the member of the cluster that the transaction lives on; every later request gives it back.</summary>
    private const string Affinity = "neo4j-cluster-affinity";

    private readonly Dictionary<string, string> headers = [];
    private readonly Dictionary<string, int> counters = [];

    /// <summary>Where the next statement goes.</summary>
    public string Path { get; private set; } = start;

    public bool IsOpen { get; private set; }

    public IReadOnlyDictionary<string, string> Headers => headers;

    public IReadOnlyDictionary<string, int> Counters => counters;

    /// <summary>Takes what an answer says of the transaction: where it is, if it was the first, and what it changed.</summary>
    public void Take(HttpResponseMessage response, Answer answer)
    {
        foreach ((string name, int number) in answer.Counters)
        {
            counters[name] = counters.GetValueOrDefault(name) + number;
        }

        if (IsOpen)
        {
            return;
        }

        string id = answer.Transaction
            ?? throw new CypherException(CypherFault.Protocol, "Neo4j began a transaction and did not say which.");
        Path = $"{Path}/{id}";
        IsOpen = true;
        if (response.Headers.TryGetValues(Affinity, out IEnumerable<string>? values))
        {
            headers[Affinity] = values.First();
        }
    }
}
