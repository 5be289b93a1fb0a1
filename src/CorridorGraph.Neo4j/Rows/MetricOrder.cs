using System.Text;
using System.Text.Json;

namespace CorridorGraph.Neo4j;

/// <summary>Metrics of an entity by name, date and unit, missing ones last, then by value.</summary>
internal sealed class MetricOrder : IComparer<FoundRow>
{
    public static readonly MetricOrder Instance = new();

    public int Compare(FoundRow? x, FoundRow? y)
    {
        for (int i = 0; i < 3; i++)
        {
            if (Compare(x!.Place[i], y!.Place[i]) is var compared and not 0)
            {
                return compared;
            }
        }

        return x!.Place[3].GetDouble().CompareTo(y!.Place[3].GetDouble());
    }

    private static int Compare(JsonElement x, JsonElement y)
    {
        bool isMissing = x.ValueKind == JsonValueKind.Null, isOtherMissing = y.ValueKind == JsonValueKind.Null;
        return isMissing || isOtherMissing
            ? isMissing.CompareTo(isOtherMissing)
            : Encoding.UTF8.GetBytes(x.GetString()!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y.GetString()!));
    }
}
