namespace CorridorGraph.GraphQL;

/// <summary>A reference to a type: a named one, a list, or either made non-null.</summary>
/// <param name="Name">Name of the innermost type.</param>
/// <param name="Text">The reference as written in SDL.</param>
internal sealed record ApiType(string Name, string Text)
{
    /// <summary>Whether null is refused.</summary>
    public bool IsNonNull => Text[^1] == '!';

    /// <summary>The same type, null allowed.</summary>
    public ApiType Nullable => IsNonNull ? this with { Text = Text[..^1] } : this;

    /// <summary>The element's type where it is a list, else null.</summary>
    public ApiType? Element => Nullable.Text is ['[', .. var inner, ']'] ? this with { Text = inner } : null;

    /// <summary>Reads a reference such as <c>[Firm!]!</c>.</summary>
    public static implicit operator ApiType(string text) => new(text.Trim('[', ']', '!'), text);

    public override string ToString() => Text;
}
