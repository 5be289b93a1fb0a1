using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>The rows of every step, as they came from the server.</summary>
internal sealed class Neo4jRows(TraversalPlan plan, GraphOntology ontology, FoundRows[] steps, IReadOnlyList<IDisposable> documents) : IPlanRows
{
    public WorkCounts Work => new(0, 0, steps.Sum(step => (long)step.Count));

    public StepAccount Account(int step) => new(null, steps[step].Count, null);

    public RowRange Rows(int step, int parentRow)
    {
        (int start, int end) = steps[step].Of(parentRow);
        return new RowRange(start, end);
    }

    public bool IsMissing(int step, int row) => steps[step].Rows[row].IsMissing;

    public int NodeType(int step, int row)
        => ontology.TryFindNodeType(steps[step].Rows[row].NodeType, out var type)
            ? type.Ordinal
            : throw new InvalidOperationException("A node came back with a type that the ontology lacks, though its types were asked for.");

    public void Write(int step, int row, int column, JsonBuffer output)
    {
        var found = steps[step].Rows[row];
        switch (plan.Steps[step].Columns[column])
        {
            case PropertyColumn of when found.HasNode: WriteProperty(of.Property, found.Column(column), output); break;
            case PropertyColumn of: WriteProperty(of.Property, found.OfRelationship(of.Property.Ordinal), output); break;
            case RelationshipColumn of: WriteProperty(of.Property, found.OfRelationship(of.Property.Ordinal), output); break;
            case WitnessConfidenceColumn: output.Raw(found.Witness!.Inferred > 0 ? "\"INFERRED\""u8 : "\"CITED\""u8); break;
            case CursorColumn: WriteCursor((SelectingStep)plan.Steps[step], found.Place, output); break;
            case GroupKeyColumn of: WriteValue(found.Group!.Keys[of.Key], output); break;
            case GroupValueColumn of: WriteValue(found.Group![of.Value], output); break;
            default: throw new InvalidOperationException("The Neo4j engine does not know this column.");
        }
    }

    public double Number(int step, int row, int column)
        => steps[step].Rows[row].Group!.Number(((GroupValueColumn)plan.Steps[step].Columns[column]).Value);

    public int TotalCount(int step, int parentRow) => steps[step].Page(parentRow).Total;

    public bool HasNextPage(int step, int parentRow) => steps[step].Page(parentRow).HasNext;

    public bool HasPreviousPage(int step, int parentRow) => steps[step].Page(parentRow).HasPrevious;

    public void Dispose()
    {
        foreach (var document in documents)
        {
            document.Dispose();
        }
    }

    // An empty list is not stored; a property that is a list is never missing.
    private static void WriteProperty(Property property, JsonElement value, JsonBuffer output)
    {
        if (property.IsList && value.ValueKind == JsonValueKind.Null)
        {
            output.Raw("[]"u8);
        }
        else
        {
            WriteValue(value, output);
        }
    }

    private static void WriteValue(JsonElement value, JsonBuffer output) => CanonicalJson.Write(FoundRow.Json(value), output);

    private static void WriteCursor(SelectingStep step, JsonElement place, JsonBuffer output)
    {
        output.Raw('[');
        for (int i = 0; i < place.GetArrayLength(); i++)
        {
            output.Raw(i == 0 ? ""u8 : ","u8);
            var property = i < step.Order.Length ? KeyWriter.PropertyOf(step.Order[i]) : null;
            if (property?.Enum is { } enumeration && place[i].ValueKind == JsonValueKind.Number)
            {
                output.Text(enumeration.Values[place[i].GetInt32()]);
            }
            else
            {
                WriteValue(place[i], output);
            }
        }

        output.Raw(']');
    }
}
