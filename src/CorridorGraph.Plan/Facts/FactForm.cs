using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CorridorGraph.Ontology;

namespace CorridorGraph.Plan;

/// <summary>The members that the JSON of a fact of one kind may have, each with its slot: its place in the order of writing.</summary>
public sealed class FactForm
{
    /// <summary>A source: slots are the ordinals of <see cref="Frame.Source"/>.</summary>
    public static readonly FactForm Source = new(Frame.Source.Select(property => property.Name));

    /// <summary>A relationship.</summary>
    public static readonly FactForm Relationship = new(
        ["type", "from", "to", "since", "until", "note", "confidence", "locator", "sources"]);

    /// <summary>A metric.</summary>
    public static readonly FactForm Metric = new(["entity", "name", "value", "unit", "asOf", "locator", "sources"]);

    private static readonly ConditionalWeakTable<NodeType, FactForm> OfTypes = [];

    private readonly ImmutableArray<byte[]> names;

    private FactForm(IEnumerable<string> names) => this.names = [.. names.Select(Encoding.UTF8.GetBytes)];

    /// <summary>How many slots there are.</summary>
    public int Count => names.Length;

    /// <summary>An entity of a type: slots are positions among <c>type.Properties</c>; the last one is that of its sources.</summary>
    public static FactForm Of(NodeType type)
        => OfTypes.GetValue(type, static type => new([.. type.Properties.Select(property => property.Name), "sources"]));

    /// <summary>The slot of the name that a reader stands at, looked for behind another one first; -1 where the kind lacks it.</summary>
    internal int SlotOf(in Utf8JsonReader reader, int after)
    {
        for (int i = 1; i <= names.Length; i++)
        {
            int slot = (after + i) % names.Length;
            if (reader.ValueTextEquals(names[slot]))
            {
                return slot;
            }
        }

        return -1;
    }
}
