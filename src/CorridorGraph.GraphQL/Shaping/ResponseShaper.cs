using System.Collections.Immutable;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Rows to JSON. One shaper for every engine, so that the form of an answer cannot differ between them.</summary>
internal static class ResponseShaper
{
    public static JsonBuffer Write(
        Shape shape, IPlanRows rows, RequestValues values, ImmutableArray<byte[]> introspection, StoreAnswers fromStore)
    {
        var output = new JsonBuffer();
        try
        {
            output.Raw("{\"data\":"u8);
            shape.Write(new ShapeWriter(rows, output, values, introspection) { FromStore = fromStore.Json }, row: 0);
            output.Raw('}');
            return output;
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }
}
