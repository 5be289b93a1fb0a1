using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace CorridorGraph.Plan;

/// <summary>Walks through the members of a fact's JSON as <see cref="FactWriter"/> wrote it, without an object for what it passes.</summary>
public ref struct FactMembers
{
    private Utf8JsonReader reader;
    private int slot = -1;

    /// <summary>Begins before the first member.</summary>
    /// <param name="json">The fact, UTF-8.</param>
    public FactMembers(ReadOnlySpan<byte> json)
    {
        reader = new Utf8JsonReader(json);
        reader.Read();
    }

    /// <summary>The reader, which stands at the value of the member; who reads a list leaves it at the list's end.</summary>
    [UnscopedRef]
    public ref Utf8JsonReader Value => ref reader;

    /// <summary>The slot of the member.</summary>
    public readonly int Slot => slot;

    /// <summary>Moves to the next member; false after the last one.</summary>
    /// <exception cref="JsonException">No fact of the form has a member of this name, or the text is no JSON.</exception>
    public bool Next(FactForm form)
        => Next(form, out string? stranger)
            && (stranger is null ? true : throw new JsonException($"A fact has the member \"{stranger}\", which no fact of its kind has."));

    /// <summary>Moves to the next member; false after the last one. A name that the form lacks is given back.</summary>
    public bool Next(FactForm form, out string? stranger)
    {
        stranger = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        int found = form.SlotOf(reader, slot);
        stranger = found < 0 ? reader.GetString() : null;
        slot = found;
        reader.Read();
        return true;
    }

    /// <summary>Moves to the member that must come next, which has this name.</summary>
    public void Expect(ReadOnlySpan<byte> name)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(name))
        {
            string sought = System.Text.Encoding.UTF8.GetString(name);
            throw new JsonException($"A fact does not begin as facts of its kind do: {sought} is not where it should be.");
        }

        reader.Read();
    }

    /// <summary>Moves to the next element of the list that the value is; false at its end.</summary>
    public bool NextElement() => reader.Read() && reader.TokenType == JsonTokenType.String;

    /// <summary>The texts of the list that the value is.</summary>
    public ImmutableArray<string> List()
    {
        var items = ImmutableArray.CreateBuilder<string>();
        while (NextElement())
        {
            items.Add(reader.GetString()!);
        }

        return items.DrainToImmutable();
    }
}
