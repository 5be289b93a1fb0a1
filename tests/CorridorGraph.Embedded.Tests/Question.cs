using System.Collections.Immutable;
using System.Text;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded.Tests;

/// <summary>A plan in the making, with the values that go with it, and ways to ask it.</summary>
public sealed class Question
{
    private readonly List<PlanStep> steps = [];
    private readonly List<object?> values = [];

    public int Value(object? value)
    {
        values.Add(value);
        return values.Count - 1;
    }

    public Filter Where(Property property, Comparison comparison, object operand) => new Compare(property, comparison, Value(operand));

    public Filter Where(string property, Comparison comparison, object operand)
        => Where(SmallGraph.Property(property), comparison, operand);

    public Filter IdIs(string id) => Where("id", Comparison.Equal, id);

    public ScanNodes Scan(string type, Filter? where = null, Page? page = null, params SortKey[] order)
        => Add(new ScanNodes(SmallGraph.Type(type))
        {
            Ordinal = steps.Count,
            Path = "all",
            Where = where ?? Filter.Everything,
            Page = page ?? Page.All,
            Order = [.. order],
            Columns = [new PropertyColumn(SmallGraph.Property("id")), new CursorColumn()],
        });

    public LookUpNodes LookUp(string type, params string[] ids)
        => Add(new LookUpNodes(SmallGraph.Type(type), Value(ids))
        {
            Ordinal = steps.Count,
            Path = "one",
            Columns = [new PropertyColumn(SmallGraph.Property("id"))],
        });

    /// <summary>Adds a step that was written out, with its ordinal and path.</summary>
    public T Add<T>(T step)
        where T : PlanStep
    {
        var numbered = step with { Ordinal = steps.Count };
        steps.Add(numbered);
        return (T)numbered;
    }

    /// <summary>A hop whose rows say node, then since, until and direction by way of the cursor.</summary>
    public ExpandHop Hop(PlanStep parent, RelationshipHop hop, bool distinct, Page? page = null, params SortKey[] order)
        => Add(new ExpandHop(hop.Path, hop.Target, distinct)
        {
            Ordinal = 0,
            Parent = parent,
            Path = "all.hop",
            Page = page ?? Page.All,
            Order = [.. order],
            Columns = [new PropertyColumn(SmallGraph.Property("id")), new CursorColumn()],
        });

    public void Replace(PlanStep step) => steps[step.Ordinal] = step;

    public Outcome<IPlanRows> Ask(EmbeddedEngine engine)
        => Ask(engine, CancellationToken.None);

    public Outcome<IPlanRows> Ask(EmbeddedEngine engine, CancellationToken cancel)
    {
        ValueTask<Outcome<IPlanRows>> asked = engine.ExecuteAsync(Plan(), Arguments(), cancel);
        return asked.IsCompletedSuccessfully ? asked.Result : asked.AsTask().GetAwaiter().GetResult();
    }

    public TraversalPlan Plan() => new([.. steps], values.Count);

    public PlanArguments Arguments() => new([.. values]);

    public IPlanRows Rows(EmbeddedEngine engine)
    {
        Outcome<IPlanRows> outcome = Ask(engine);
        return outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Faults));
    }

    public Diagnostic Fault(EmbeddedEngine engine) => Assert.Single(Ask(engine).Faults);

    /// <summary>The first column of a step's rows for one parent, with blanks between, quotes dropped.</summary>
    public string Ids(EmbeddedEngine engine, int step = 0, int parent = 0)
    {
        using IPlanRows rows = Rows(engine);
        return Column(rows, step, parent, 0);
    }

    public static string Column(IPlanRows rows, int step, int parent, int column)
    {
        RowRange range = rows.Rows(step, parent);
        return string.Join(' ', Enumerable.Range(range.Start, range.Count)
            .Select(row => rows.IsMissing(step, row) ? "-" : Json(rows, step, row, column).Trim('"')));
    }

    public static string Json(IPlanRows rows, int step, int row, int column)
    {
        using var buffer = new JsonBuffer();
        rows.Write(step, row, column, buffer);
        return Encoding.UTF8.GetString(buffer.Written);
    }

    /// <summary>The key that the row's cursor column gives, as it comes back in from a request.</summary>
    public static CursorKey Key(IPlanRows rows, int step, int row, int column = 1)
    {
        using var json = System.Text.Json.JsonDocument.Parse(Json(rows, step, row, column));
        return new CursorKey([.. json.RootElement.EnumerateArray().Select(Plain)]);
    }

    private static object? Plain(System.Text.Json.JsonElement element)
        => element.ValueKind switch
        {
            System.Text.Json.JsonValueKind.String => element.GetString(),
            System.Text.Json.JsonValueKind.Number => element.TryGetInt64(out long whole) ? whole : element.GetDouble(),
            System.Text.Json.JsonValueKind.Null => null,
            _ => element.GetBoolean(),
        };
}
