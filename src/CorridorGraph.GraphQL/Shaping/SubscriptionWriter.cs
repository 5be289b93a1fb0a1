using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>An event to JSON, with the fields that were selected.</summary>
internal static class SubscriptionWriter
{
    public static GraphQLAnswer Write(ChangeEvent change, BoundSelection selection)
    {
        var output = new JsonBuffer();
        output.Raw("{\"data\":"u8);
        ChangeWriter.WriteObject(selection, output, field =>
        {
            if (field.Meaning is GraphChanged)
            {
                ChangeWriter.WriteObject(field.Selection!, output, part => Write(change, part, output));
            }
            else
            {
                output.Text(ApiSchema.SubscriptionName);
            }
        });
        output.Raw('}');
        return new GraphQLAnswer(output, isRequestError: false);
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
