using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Writes diagnostics as a GraphQL response: message, place, path and code of each.</summary>
internal static class ErrorWriter
{
    /// <summary>The request was refused: no <c>data</c>.</summary>
    public static GraphQLAnswer Refused(IReadOnlyList<Diagnostic> faults, bool isMutation = false)
    {
        var output = new JsonBuffer();
        output.Raw("{\"errors\":["u8);
        Write(faults, output);
        output.Raw("]}"u8);
        return new GraphQLAnswer(output, isRequestError: true) { IsRefusedMutation = isMutation };
    }

    /// <summary>The fields of a mutation were run: those that failed are null in <c>data</c> and have errors.</summary>
    public static GraphQLAnswer Mutated(ReadOnlySpan<byte> data, IReadOnlyList<Diagnostic> faults, IReadOnlyList<string> bookmarks)
    {
        var output = new JsonBuffer();
        output.Raw('{');
        if (faults.Count > 0)
        {
            output.Raw("\"errors\":["u8);
            Write(faults, output);
            output.Raw("],"u8);
        }

        output.Raw("\"data\":"u8);
        output.Raw(data);
        output.Raw('}');
        return new GraphQLAnswer(output, isRequestError: false) { Bookmarks = bookmarks };
    }

    /// <summary>The operation ran and failed: <c>data</c> is null, never a part of the answer.</summary>
    public static GraphQLAnswer Failed(IReadOnlyList<Diagnostic> faults)
    {
        var output = new JsonBuffer();
        output.Raw("{\"errors\":["u8);
        Write(faults, output);
        output.Raw("],\"data\":null}"u8);
        return new GraphQLAnswer(output, isRequestError: false);
    }

    private static void Write(IReadOnlyList<Diagnostic> faults, JsonBuffer output)
    {
        for (int i = 0; i < faults.Count; i++)
        {
            if (i > 0)
            {
                output.Raw(',');
            }

            Write(faults[i], output);
        }
    }

    private static void Write(Diagnostic fault, JsonBuffer output)
    {
        output.Raw("{\"message\":"u8);
        output.Text(fault.Message);
        if (fault.Place is { Column: > 0 } place)
        {
            output.Raw(",\"locations\":[{\"line\":"u8);
            output.Number(place.Line);
            output.Raw(",\"column\":"u8);
            output.Number(place.Column);
            output.Raw("}]"u8);
        }

        if (fault.Path.Count > 0)
        {
            output.Raw(",\"path\":["u8);
            for (int i = 0; i < fault.Path.Count; i++)
            {
                output.Raw(i == 0 ? ""u8 : ","u8);
                output.Text(fault.Path[i]);
            }

            output.Raw(']');
        }

        output.Raw(",\"extensions\":{\"code\":"u8);
        output.Text(fault.Code);
        output.Raw("}}"u8);
    }
}
