using System.Text;

namespace CorridorGraph.Embedded;

/// <summary>Finds codes of texts, and gives new texts codes; the dictionary that it began with stays as it is.</summary>
internal sealed class TextDictionaryEditor(TextDictionary before, CopyCount copied)
{
    private readonly Dictionary<string, int> added = new(StringComparer.Ordinal);

    /// <summary>The text's code.</summary>
    public int CodeOf(string text)
    {
        if (!added.TryGetValue(text, out int code))
        {
            code = before.Find(Encoding.UTF8.GetBytes(text));
            if (code < 0)
            {
                added[text] = code = before.Count + added.Count;
            }
        }

        return code;
    }

    /// <summary>The dictionary with the new texts.</summary>
    public TextDictionary Build() => added.Count == 0 ? before : before.With([.. added.Keys], copied);
}
