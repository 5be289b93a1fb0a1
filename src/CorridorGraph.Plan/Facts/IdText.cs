using System.Buffers;

namespace CorridorGraph.Plan;

/// <summary>How ids look: a letter or digit, then letters, digits, dots, underscores and hyphens, all ASCII.</summary>
public static class IdText
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    /// <summary>Whether the text is an id.</summary>
    public static bool IsValid(string text)
        => text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && !text.AsSpan().ContainsAnyExcept(Allowed);

    /// <summary>What is wrong with a text that is no id, and the nearest repair.</summary>
    public static string Describe(string text)
    {
        string message = $"\"{text}\" is not an id. An id is ASCII letters, digits, \".\", \"_\" and \"-\", and starts with a letter or digit.";
        string repaired = Repair(text);
        return IsValid(repaired) ? $"{message} Did you mean \"{repaired}\"?" : message;
    }

    private static string Repair(string text)
        => string.Concat(text.Trim().Select(c => c is ' ' or '/' or ':' ? '-' : c)).TrimStart('.', '_', '-');
}
