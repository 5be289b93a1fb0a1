using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CorridorGraph.Plan;

/// <summary>Facts as JSON texts, as <see cref="FactWriter"/> writes them: equal facts are equal texts.</summary>
public static class FactText
{
    private static readonly JsonSerializerOptions KeyForm = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A source.</summary>
    public static string Of(SourceFact fact)
    {
        using var writer = new FactWriter();
        return Encoding.UTF8.GetString(writer.Write(fact));
    }

    /// <summary>An entity.</summary>
    public static string Of(EntityFact fact)
    {
        using var writer = new FactWriter();
        return Encoding.UTF8.GetString(writer.Write(fact));
    }

    /// <summary>A relationship.</summary>
    public static string Of(RelationshipFact fact)
    {
        using var writer = new FactWriter();
        return Encoding.UTF8.GetString(writer.Write(fact));
    }

    /// <summary>A metric.</summary>
    public static string Of(MetricFact fact)
    {
        using var writer = new FactWriter();
        return Encoding.UTF8.GetString(writer.Write(fact));
    }

    /// <summary>The identity of a metric as one text: no text can be taken for another's.</summary>
    public static string Key(MetricIdentity identity)
        => JsonSerializer.Serialize<string?[]>([identity.Entity, identity.Name, identity.AsOf, identity.Unit], KeyForm);
}
