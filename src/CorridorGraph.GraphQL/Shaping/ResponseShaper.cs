using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Rows to JSON. One shaper for every engine, so that the form of an answer cannot differ between them.</summary>
internal static class ResponseShaper
{
    /// <summary>The response; a fault where writing it showed that it cannot be given.</summary>
    public static Outcome<JsonBuffer> Write(
        Shape shape, IPlanRows rows, RequestValues values, ImmutableArray<byte[]> introspection, StoreAnswers fromStore)
    {
        var output = new JsonBuffer();
        var writer = new ShapeWriter(rows, output, values, introspection) { FromStore = fromStore.Json };
        try
        {
            output.Raw("{\"data\":"u8);
            shape.Write(writer, row: 0);
            output.Raw('}');
        }
        catch
        {
            output.Dispose();
            throw;
        }

        if (writer.Fault is null)
        {
            return output;
        }

        output.Dispose();
        return writer.Fault;
    }
}
