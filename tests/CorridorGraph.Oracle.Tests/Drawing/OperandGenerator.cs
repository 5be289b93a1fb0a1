using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Draws operators and operands, most of them near what is stored, lest filters be always true or always false.</summary>
internal sealed class OperandGenerator(Draw draw, PlainGraph graph)
{
    private static readonly ImmutableArray<string> Equality = ["eq", "neq", "in", "nin"];
    private static readonly ImmutableArray<string> Text =
        [.. Equality, "contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"];

    private static readonly ImmutableArray<string> Ordered = [.. Equality, "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];

    /// <summary>One to three operators on a property, each at most once; now and then none at all.</summary>
    public ImmutableArray<Operation> Operations(Property property, bool isElement = false)
        => Draw(property.Kind switch
        {
            PropertyKind.String => Text,
            PropertyKind.Int or PropertyKind.Float or PropertyKind.PartialDate => Ordered,
            PropertyKind.Boolean => ["eq", "neq"],
            _ => Equality,
        }, () => Operand(property), nullable: !isElement);

    /// <summary>Operators of numbers and dates, on a value that may be missing.</summary>
    public ImmutableArray<Operation> Comparisons(Func<object> operand) => Draw(Ordered, operand, nullable: true);

    public ImmutableArray<Operation> Counts()
        => Draw(Ordered, () => (long)draw.Weighted((3, 0), (4, 1), (4, 2), (2, 3), (1, 7), (1, -1)), nullable: true);

    public ImmutableArray<Operation> Types(EntityType type)
        => Draw(Equality, () => draw.Pick(draw.Chance(0.8) ? type.PossibleTypes : graph.Ontology.NodeTypes).Name, nullable: false);

    private ImmutableArray<Operation> Draw(ImmutableArray<string> operators, Func<object> operand, bool nullable)
    {
        int count = draw.Weighted((1, 0), (40, 1), (6, 2), (2, 3));
        return [.. draw.Some(operators, count).Select(name => new Operation(name, name switch
        {
            "in" or "nin" => Several(operand, nullable),
            "eq" or "neq" when nullable && draw.Chance(0.2) => null,
            "contains" or "ncontains" or "startsWith" or "nstartsWith" or "endsWith" or "nendsWith" => Texts.Part(draw, (string)operand()),
            _ => operand(),
        }))];
    }

    private ImmutableArray<object?> Several(Func<object> operand, bool nullable)
    {
        int count = draw.Weighted((Features.EmptyIn ? 1 : 0, 0), (3, 1), (4, 2), (2, 4));
        return [.. Enumerable.Range(0, count).Select(i => nullable && (i > 0 || Features.EmptyIn) && draw.Chance(0.15) ? null : operand())];
    }

    private object Operand(Property property)
    {
        if (property.Name == "id" || property.Name == "formerIds")
        {
            return Id();
        }

        bool isNear = draw.Chance(0.6) && graph.Facts.Entities.Count > 0;
        object? stored = isNear ? PlainGraph.Value(draw.Pick(graph.Facts.Entities), property.Name) : null;
        return property.Kind switch
        {
            PropertyKind.String or PropertyKind.Id => stored as string ?? (draw.Chance(0.1) ? "" : draw.Pick(Texts.All)),
            PropertyKind.Int => stored as long? ?? draw.Pick(Texts.Integers),
            PropertyKind.Float => stored as double? ?? (draw.Chance(0.5) ? draw.Pick(Texts.Floats) : (object)(long)draw.Between(-2, 4)),
            PropertyKind.Boolean => draw.Chance(0.5),
            PropertyKind.PartialDate => draw.Pick(Texts.Dates),
            _ => draw.Pick(property.Enum!.Values),
        };
    }

    /// <summary>An id of an entity, a former one, or one that nothing has.</summary>
    public string Id()
    {
        if (graph.Facts.Entities.Count == 0 || draw.Chance(0.1))
        {
            return draw.Chance(0.5) ? "nobody" : draw.Pick(graph.Facts.Sources).Id;
        }

        var entity = draw.Pick(graph.Facts.Entities);
        ImmutableArray<string> former = PlainGraph.List(entity, "formerIds");
        return former.Length > 0 && draw.Chance(0.5) ? draw.Pick(former) : entity.Id;
    }
}
