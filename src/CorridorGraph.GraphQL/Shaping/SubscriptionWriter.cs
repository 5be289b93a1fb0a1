using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>An event to JSON, with the fields that were selected.</summary>
internal static class SubscriptionWriter
{
    public static GraphQLAnswer Write(ChangeEvent change, BoundSelection selection)
    {
        var output = new JsonBuffer();
        output.Raw("{\"data\":"u8);
        Write(selection, output, field =>
        {
            if (field.Meaning is GraphChanged)
            {
                Write(field.Selection!, output, part => Write(change, part, output));
            }
            else
            {
                output.Text(ApiSchema.SubscriptionName);
            }
        });
        output.Raw('}');
        return new GraphQLAnswer(output, isRequestError: false);
    }

    private static void Write(BoundSelection selection, JsonBuffer output, Action<BoundField> write)
    {
        output.Raw('{');
        bool isFirst = true;
        foreach (var field in selection.Variants[0].Fields)
        {
            output.Raw(isFirst ? ""u8 : ","u8);
            isFirst = false;
            output.Text(field.ResponseKey);
            output.Raw(':');
            write(field);
        }

        output.Raw('}');
    }

    private static void Write(ChangeEvent change, BoundField field, JsonBuffer output)
    {
        switch ((field.Meaning as GraphChangeValue)?.Part)
        {
            case GraphChangePart.Version: output.Number(change.Last.Version); break;
            case GraphChangePart.Number: output.Number(change.Last.Number); break;
            case GraphChangePart.At: output.Text(ChangeWriter.Time(change.Last.At)); break;
            case GraphChangePart.Author: output.Text(change.Last.Author); break;
            case GraphChangePart.Count: output.Number((long)change.Count); break;
            case GraphChangePart.Changes: ChangeWriter.Write(change.Rows, field.Selection!, output); break;
            default: output.Text(SubscriptionFields.EventName); break;
        }
    }
}
