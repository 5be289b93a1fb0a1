using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Oracle.Tests;

/// <summary>From the model to argument values as the served schema types them.</summary>
internal static class Inputs
{
    private static readonly ImmutableArray<string> Compared = ["gt", "gte", "lt", "lte", "ngt", "ngte", "nlt", "nlte"];
    private static readonly ImmutableArray<string> Searched =
        ["contains", "startsWith", "endsWith", "ncontains", "nstartsWith", "nendsWith"];


    /// <summary>Arguments of a field, by name.</summary>
    public static InputObject Of(Field field)
    {
        var arguments = field.Arguments;
        List<(string, Input)> fields = [];
        Add("first", arguments.First);
        Add("skip", arguments.Skip);
        Add("last", arguments.Last);
        if (arguments.AsOf is { } asOf)
        {
            fields.Add(("asOf", new InputScalar("PartialDate", asOf)));
        }

        if (arguments.Confidence is { } confidence)
        {
            fields.Add(("confidence", new InputScalar("Confidence", confidence, IsEnum: true)));
        }

        switch (arguments)
        {
            case LookUp { IsList: true } lookUp:
                fields.Add(("ids", new InputList("[ID!]!", [.. lookUp.Ids.Select(id => new InputScalar("ID!", id))])));
                break;
            case LookUp lookUp:
                fields.Add(("id", new InputScalar("ID!", lookUp.Ids[0])));
                break;
            case Named named:
                fields.Add(("name", new InputScalar("String!", named.Name)));
                break;
            case SourceChoice choice:
                fields.AddRange(Of(choice));
                break;
            case Choice choice:
                fields.AddRange(Of(choice));
                break;
            case Grouping grouping:
                fields.AddRange(GroupInputs.Of(grouping));
                break;
            case RelationshipChoice choice:
                fields.AddRange(Of(choice));
                break;
        }

        var absent = Absent(field).Where(each => !fields.Exists(given => given.Item1 == each.Key));
        return new InputObject("", [.. fields]) { Absent = [.. absent] };

        void Add(string name, int? number)
        {
            if (number is { } value)
            {
                fields.Add((name, new InputScalar("Int", (long)value)));
            }
        }
    }

    private static IEnumerable<(string Key, string Type)> Absent(Field field) => field.Arguments switch
    {
        Choice choice => [("first", "Int"), ("where", choice.Type.Name + "FilterInput"), ("order", $"[{choice.Type.Name}SortInput!]")],
        Grouping grouping => GroupInputs.Absent(grouping),
        LookUp => [("asOf", "PartialDate"), ("confidence", "Confidence")],
        _ => [],
    };

    private static IEnumerable<(string, Input)> Of(SourceChoice choice)
    {
        if (choice.Where is { } where)
        {
            yield return ("where", Of(where));
        }

        if (choice.Order.Length > 0)
        {
            yield return ("order", Of("SourceSortInput", choice.Order));
        }
    }

    private static IEnumerable<(string, Input)> Of(Choice choice)
    {
        if (choice.After is { } after)
        {
            yield return ("after", new InputScalar("String", after.Text));
        }

        if (choice.Before is { } before)
        {
            yield return ("before", new InputScalar("String", before.Text));
        }

        if (choice.Where is { } where)
        {
            yield return ("where", Of(where));
        }

        if (choice.WhereEdge is { } whereEdge)
        {
            yield return ("whereEdge", Of(whereEdge));
        }

        if (choice.Order.Length > 0)
        {
            yield return ("order", Of(choice.Type.Name + "SortInput", choice.Order));
        }

        if (choice.OrderEdge.Length > 0)
        {
            yield return ("orderEdge", Of("RelationshipSortInput", choice.OrderEdge));
        }
    }

    private static IEnumerable<(string, Input)> Of(RelationshipChoice choice)
    {
        if (choice.Types is { } types)
        {
            yield return ("types", new InputList(
                "[RelationshipType!]", [.. types.Select(type => new InputScalar("RelationshipType!", type, IsEnum: true))]));
        }

        if (choice.Direction is { } direction)
        {
            yield return ("direction", new InputScalar("Direction", direction, IsEnum: true));
        }
    }

    private static InputList Of(string type, ImmutableArray<SortKey> order)
        => new($"[{type}!]", [.. order.Select(key => new InputObject(type + "!", [Of(key)]))]);

    private static (string, Input) Of(SortKey key)
    {
        var direction = new InputScalar("SortEnumType", key.Descending ? "DESC" : "ASC", IsEnum: true);
        return key switch
        {
            ByProperty by => (by.Property.Name, direction),
            ByCount by => (by.Field.Name + "Count", direction),
            ByNeighbour by => (by.Field.Name, Of(by, direction)),
            _ => throw new ArgumentException($"No key {key}."),
        };
    }

    private static InputObject Of(ByNeighbour by, InputScalar direction)
    {
        var property = new InputObject(by.Field.Target.Name + "PropertySortInput", [(by.Property.Name, direction)]);
        return new InputObject($"ListSortInputTypeOf{by.Field.Target.Name}SortInput", [(by.Largest ? "max" : "min", property)]);
    }

    public static InputObject Of(Where where, string mark = "")
        => new(where.InputType + mark, [.. where.Clauses.Select(clause => (clause.Key, Of(where.InputType, clause)))]);

    private static Input Of(string type, Clause clause) => clause switch
    {
        AndClause and => new InputList($"[{type}!]", [.. and.Parts.Select(part => Of(part, "!"))]),
        OrClause or => new InputList($"[{type}!]", [.. or.Parts.Select(part => Of(part, "!"))]),
        NotClause not => Of(not.Part),
        ValueClause value => Of(value.Property.ValueTypeName, value.Operations),
        TypeClause own => Of("EntityType", own.Operations),
        AsClause narrowed => Of(narrowed.Part),
        CountClause count => Of("Int", count.Operations),
        GroupCountClause count => Of("Int", count.Operations),
        MeasuresClause measures => GroupInputs.Of(measures),
        ElementsClause elements => new InputObject(
            $"List{OperationType(elements.Property.ValueTypeName)}",
            [.. elements.Quantifiers.Select(each => (Key(each.Quantity), each.Quantity == Quantity.Any
                ? new InputScalar("Boolean", each.Any)
                : (Input)Of(elements.Property.ValueTypeName, each.Inner)))]),
        RelatedClause related => Of($"ListFilterInputTypeOf{related.Field.Target.Name}FilterInput", related.Quantifiers),
        SourcesClause cited => Of("ListFilterInputTypeOfSourceFilterInput", cited.Quantifiers),
        MetricsClause metrics => Of("ListFilterInputTypeOfMetricFilterInput", metrics.Quantifiers),
        _ => throw new ArgumentException($"No clause {clause}."),
    };

    private static InputObject Of(string type, ImmutableArray<Quantifier> quantifiers)
        => new(type, [.. quantifiers.Select(each => (
            Key(each.Quantity), each.Quantity == Quantity.Any ? new InputScalar("Boolean", each.Any) : (Input)Of(each.Inner!)))]);

    public static InputObject Of(string valueType, ImmutableArray<Operation> operations)
        => new(OperationType(valueType), [.. operations.Select(each => (each.Name, Operand(valueType, each.Operand)))])
        {
            Absent = [.. Operators(valueType).Where(each => !operations.Any(given => given.Name == each.Key))],
        };

    private static IEnumerable<(string Key, string Type)> Operators(string valueType)
    {
        IEnumerable<string> more = valueType switch
        {
            "String" => Searched,
            "Int" or "Long" or "Float" or "PartialDate" => Compared,
            _ => [],
        };
        return [("eq", valueType), ("neq", valueType), .. more.Select(name => (name, valueType))];
    }

    private static Input Operand(string valueType, object? operand) => operand is ImmutableArray<object?> several
        ? new InputList($"[{valueType}]", [.. several.Select(each => Operand(valueType, each))])
        : new InputScalar(valueType, operand, IsEnum: operand is string && valueType is not ("String" or "ID" or "PartialDate"));

    private static string OperationType(string valueType) => (valueType == "ID" ? "Id" : valueType) + "OperationFilterInput";

    private static string Key(Quantity quantity) => quantity.ToString().ToLowerInvariant();
}
