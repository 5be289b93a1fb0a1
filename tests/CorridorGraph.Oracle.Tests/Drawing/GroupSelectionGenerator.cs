using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Draws what is asked of groups: keys that they have, how many nodes, measures.</summary>
internal sealed class GroupSelectionGenerator(Draw draw, SelectionGenerator selections)
{
    /// <summary>Fields of a group.</summary>
    /// <param name="grouping">What the groups are asked by; only its keys can be asked for.</param>
    /// <param name="depth">How many relationship fields may follow each other from an entity that is a key.</param>
    public ImmutableArray<Selection> OfGroup(Grouping grouping, int depth)
    {
        List<Selection> fields = [];
        for (int i = draw.Between(1, 3); i > 0; i--)
        {
            fields.Add(draw.Weighted<Func<Field>>(
                (1, () => new Field("__typename", selections.Alias(0.2))),
                (5, () => new Field("count", selections.Alias(0.2))),
                (9, () => Measured(GroupingGenerator.Measured(draw, grouping.Type))))());
        }

        // Keys tell most of what may be wrong; now and then they come in two parts.
        for (int i = draw.Weighted((1, 0), (12, 1), (1, 2)); i > 0; i--)
        {
            fields.Insert(draw.Below(fields.Count + 1), new Field("key", selections.Alias(0.1)) { Selections = OfKey(grouping, depth) });
        }

        if (draw.Chance(0.1))
        {
            int at = draw.Below(fields.Count);
            fields[at] = new Spread(draw.Chance(0.7) ? grouping.Type.Name + "Aggregate" : null, false) { Selections = [fields[at]] };
        }

        return [.. fields];
    }

    private Field Measured(Property property)
    {
        IEnumerable<string> names = [.. Measures.Of(property).Select(Measures.NameOf), "__typename"];
        return new Field(property.Name, selections.Alias(0.1))
        {
            Selections = [.. draw.Some(names, draw.Between(1, 4)).Select(name => new Field(name, selections.Alias(0.1)))],
        };
    }

    private ImmutableArray<Selection> OfKey(Grouping grouping, int depth)
    {
        List<Selection> fields = [.. (grouping.NodeKeys ?? []).Where(_ => draw.Chance(0.85)).Select(key => OfKey(key, depth))];
        if ((grouping.EdgeKeys ?? []) is { Length: > 0 } edgeKeys && draw.Chance(0.9))
        {
            IEnumerable<string> names = [.. edgeKeys.Select(key => key.Name), .. draw.Chance(0.1) ? ["__typename"] : Array.Empty<string>()];
            fields.Insert(draw.Below(fields.Count + 1), new Field("edge", selections.Alias(0.1))
            {
                Selections = [.. draw.Some(names, draw.Between(1, 3)).Select(name => new Field(name, selections.Alias(0.1)))],
            });
        }

        if (fields.Count == 0 || draw.Chance(0.05))
        {
            fields.Add(new Field("__typename"));
        }

        return [.. fields];
    }

    private Field OfKey(GroupKey key, int depth) => new(key.Name, selections.Alias(0.1))
    {
        Selections = key is RelatedKey related ? [new Field("id"), .. selections.OfEntity(related.Field.Target, null, depth - 1)] : [],
    };
}
