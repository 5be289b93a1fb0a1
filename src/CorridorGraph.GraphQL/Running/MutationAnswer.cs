using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>The answer to a mutation in the making: the fields that were run, and what went wrong.</summary>
/// <param name="after">Bookmarks that the request came with.</param>
internal sealed class MutationAnswer(IReadOnlyList<string> after) : IDisposable
{
    private readonly JsonBuffer data = new();
    private readonly List<Diagnostic> faults = [];

    /// <summary>Response key of the first field that changed nothing because of a fault, or null.</summary>
    public string? FailedAt { get; private set; }

    /// <summary>From where on the last change is seen, and with it every earlier one: changes have an order.</summary>
    public IReadOnlyList<string> Bookmarks { get; private set; } = after;

    /// <summary>Notes that a field was changed.</summary>
    public void Take(ChangeReceipt receipt) => Bookmarks = receipt.Bookmarks.Count > 0 ? receipt.Bookmarks : Bookmarks;

    /// <summary>Adds a field whose value is written by the caller, unless the caller comes upon a fault, which is returned.</summary>
    public Diagnostic? Add(string responseKey, Func<JsonBuffer, Diagnostic?> write)
    {
        int start = data.Length;
        data.Raw(start == 0 ? "{"u8 : ","u8);
        data.Text(responseKey);
        data.Raw(':');
        var fault = write(data);
        if (fault is not null)
        {
            data.Truncate(start);
        }

        return fault;
    }

    /// <summary>Adds a field with ready ASCII JSON.</summary>
    public void Add(string responseKey, string json) => Add(responseKey, output =>
    {
        output.Raw(System.Text.Encoding.ASCII.GetBytes(json));
        return null;
    });

    /// <summary>Adds a field that changed nothing.</summary>
    public void Fail(BoundField field, IEnumerable<Diagnostic> because)
    {
        FailedAt ??= field.ResponseKey;
        Lose(field, because);
    }

    /// <summary>Adds a field that was changed, but whose answer cannot be given.</summary>
    public void Lose(BoundField field, Diagnostic loss, IEnumerable<Diagnostic> because) => Lose(field, [loss, .. because]);

    /// <summary>The whole response.</summary>
    public GraphQLAnswer Finish()
    {
        data.Raw(data.Length == 0 ? "{}"u8 : "}"u8);
        return ErrorWriter.Mutated(data.Written, faults, Bookmarks);
    }

    public void Dispose() => data.Dispose();

    private void Lose(BoundField field, IEnumerable<Diagnostic> because)
    {
        Add(field.ResponseKey, "null");
        faults.AddRange(because.Select(fault => fault with
        {
            Place = fault.Place ?? field.Place,
            Path = fault.Path.Count > 0 ? fault.Path : [field.ResponseKey],
        }));
    }
}
