using System.Buffers;

namespace CorridorGraph.Exchange;

/// <summary>How ids look: a letter or digit, then letters, digits, dots, underscores and hyphens, all ASCII.</summary>
internal static class IdForm
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    public static Problem? Check(string column, string id)
        => IsValid(id) ? null : new Problem(ExchangeCodes.WrongId, column, Message(id));

    private static bool IsValid(string id)
        => id.Length > 0 && char.IsAsciiLetterOrDigit(id[0]) && !id.AsSpan().ContainsAnyExcept(Allowed);

    private static string Message(string id)
    {
        string message = $"\"{id}\" is not an id. An id is ASCII letters, digits, \".\", \"_\" and \"-\", and starts with a letter or "
            + $"digit.";
        string repaired = Repair(id);
        return IsValid(repaired) ? $"{message} Did you mean \"{repaired}\"?" : message;
    }

    private static string Repair(string id)
        => string.Concat(id.Trim().Select(c => c is ' ' or '/' or ':' ? '-' : c)).TrimStart('.', '_', '-');
}
