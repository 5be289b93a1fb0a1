using System.Globalization;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Entries of the change log to JSON, with the fields that were selected.</summary>
internal static class ChangeWriter
{
    public static void Write(IReadOnlyList<LoggedChange> changes, BoundSelection selection, JsonBuffer output)
    {
        output.Raw('[');
        for (int i = 0; i < changes.Count; i++)
        {
            output.Raw(i == 0 ? ""u8 : ","u8);
            LoggedChange change = changes[i];
            WriteObject(selection, output, field => Write(change, field, output));
        }

        output.Raw(']');
    }

    /// <summary>An object of which every selected field is written by the caller.</summary>
    public static void WriteObject(BoundSelection selection, JsonBuffer output, Action<BoundField> write)
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

    /// <summary>A time as ISO 8601 in UTC.</summary>
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static void Write(LoggedChange change, BoundField field, JsonBuffer output)
    {
        if (field.Meaning is not ChangeValue value)
        {
            output.Text(PayloadObjects.Change);
            return;
        }

        switch (value.Part)
        {
            case ChangePart.Number: output.Number(change.Number); break;
            case ChangePart.Version: output.Number(change.Version); break;
            case ChangePart.At: output.Text(Time(change.At)); break;
            case ChangePart.Author: output.Text(change.Author); break;
            case ChangePart.Kind: output.Text(change.Kind); break;
            case ChangePart.What: output.Text(change.What); break;
            case ChangePart.Before: output.TextOrNull(change.Before); break;
            default: output.TextOrNull(change.After); break;
        }
    }
}
