using System.Globalization;
using System.Text;

namespace CorridorGraph.Plan;

/// <summary>
/// Prints a plan as indented text, one step a paragraph, parents outside their children; after the steps, what each derived type in them
/// stands for. Equal plans print equal text.
/// </summary>
public static class PlanPrinter
{
    /// <summary>Prints a whole plan; parameters are shown by number.</summary>
    public static string Print(TraversalPlan plan)
    {
        var text = new StringBuilder();
        foreach (var step in plan.Steps.Where(step => step.Parent is null))
        {
            Print(plan, step, 0, text);
        }

        foreach (var type in DerivedTypes.In(plan))
        {
            text.Append(type.Name).Append(": ").Append(type.Derivation).Append('\n');
        }

        return text.ToString();
    }

    private static void Print(TraversalPlan plan, PlanStep step, int level, StringBuilder text)
    {
        string indent = new(' ', level * 4);
        string name = step.Path[(step.Path.LastIndexOf('.') + 1)..];
        text.Append(indent).Append(name).Append(": ").Append(Verb(step)).Append('\n');
        foreach (string detail in Details(step))
        {
            text.Append(indent).Append("  ").Append(detail).Append('\n');
        }

        foreach (var child in plan.Steps.Where(child => child.Parent?.Ordinal == step.Ordinal))
        {
            Print(plan, child, level + 1, text);
        }
    }

    /// <summary>What a step does, in a few words.</summary>
    public static string Verb(PlanStep step) => step switch
    {
        LookUpNodes look => $"look up {look.Type.Name} {Parameter(look.Ids)}",
        LookUpSources look => $"look up sources {Parameter(look.Ids)}",
        LookUpRelationships look => $"look up relationships {Parameter(look.Ids)}",
        ScanNodes scan => $"scan {scan.Type.Name}",
        ScanSources => "scan sources",
        ExpandHop hop => $"expand {FilterPrinter.Print(hop.Follow)} {hop.Target.Name}{(hop.HasRelationships ? "" : ", each node once")}",
        ListRelationships list => $"list relationships {list.Direction.ToString().ToLowerInvariant()}"
            + (list.Types.IsEmpty ? "" : $" of {string.Join("|", list.Types.Select(type => type.Name))}"),
        RelationshipEnd end => end.IsFrom ? "start of relationship" : "end of relationship",
        ListSources sources => sources.OfRelationship ? "sources of relationship" : "sources",
        ListMetrics => "metrics",
        CitingNodes => "citing entities",
        CitingRelationships => "citing relationships",
        ExplainFilter => "explain filter",
        ExplainHop => "explain hop",
        WitnessNodes => "nodes of witness",
        WitnessRelationships => "relationships of witness",
        GroupRows { Follow: { } path } group => $"group {FilterPrinter.Print(path)} {group.Type.Name}",
        GroupRows group => $"group {group.Type.Name}",
        GroupNode node => $"node of key {node.Key}",
        _ => throw new InvalidOperationException($"No words for {step.GetType().Name}."),
    };

    private static IEnumerable<string> Details(PlanStep step)
    {
        if (!step.ParentTypes.IsDefault)
        {
            yield return $"from {string.Join("|", step.ParentTypes.Select(type => type.Name))}";
        }

        if (step is ExpandHop hop && hop.WhereEdge != Filter.Everything)
        {
            yield return $"where relationship {FilterPrinter.Print(hop.WhereEdge, Parameter)}";
        }

        if (step is SelectingStep selecting)
        {
            if (selecting.Where != Filter.Everything)
            {
                yield return $"where {FilterPrinter.Print(selecting.Where, Parameter)}";
            }

            if (!selecting.Order.IsEmpty)
            {
                yield return $"order by {string.Join(", ", selecting.Order.Select(FilterPrinter.Print))}";
            }

            if (Print(selecting.Page) is { Length: > 0 } page)
            {
                yield return page;
            }
        }

        if (step is GroupRows group)
        {
            foreach (string detail in Details(group))
            {
                yield return detail;
            }
        }

        if (Witnesses(step) is { } witnesses)
        {
            yield return $"first {Parameter(witnesses)}";
        }

        if (step.Scope != RelationshipScope.All)
        {
            yield return "relationships"
                + (step.Scope.AsOf is { } asOf ? $" as of {Parameter(asOf)}" : "")
                + (step.Scope.CitedOnly ? " cited only" : "");
        }

        if (!step.Columns.IsEmpty)
        {
            yield return $"give {string.Join(", ", step.Columns.Select(Print))}";
        }
    }

    private static int? Witnesses(PlanStep step) => step switch { ExplainFilter filter => filter.First, ExplainHop hop => hop.First, _ => null };

    private static IEnumerable<string> Details(GroupRows step)
    {
        if (step.WhereEdge != Filter.Everything)
        {
            yield return $"where relationship {FilterPrinter.Print(step.WhereEdge, Parameter)}";
        }

        if (step.Where != Filter.Everything)
        {
            yield return $"where {FilterPrinter.Print(step.Where, Parameter)}";
        }

        if (!step.Keys.IsEmpty)
        {
            yield return $"by {string.Join(", ", step.Keys.Select(key => FilterPrinter.Print(key, Parameter)))}";
        }

        if (step.Having != Filter.Everything)
        {
            yield return $"having {FilterPrinter.Print(step.Having, Parameter)}";
        }

        if (!step.Order.IsEmpty)
        {
            yield return $"order by {string.Join(", ", step.Order.Select(FilterPrinter.Print))}";
        }

        if (step.First is { } first)
        {
            yield return $"first {Parameter(first)}";
        }
    }

    private static string Print(Page page)
    {
        (string Name, int? Value)[] parts =
            [("first", page.First), ("skip", page.Skip), ("after", page.After), ("last", page.Last), ("before", page.Before)];
        var words = parts.Where(part => part.Value is not null).Select(part => $"{part.Name} {Parameter(part.Value!.Value)}").ToList();
        if (page.NeedsTotalCount)
        {
            words.Add(page.NeedsRows ? "with total count" : "total count only");
        }

        return string.Join(", ", words);
    }

    private static string Print(Column column) => column switch
    {
        PropertyColumn property => property.Property.Name,
        RelationshipColumn relationship => $"relationship {relationship.Property.Name}",
        WitnessConfidenceColumn => "confidence",
        CursorColumn => "cursor",
        GroupKeyColumn key => $"key {key.Key}",
        GroupValueColumn value => FilterPrinter.Print(value.Value),
        _ => throw new InvalidOperationException($"No words for {column.GetType().Name}."),
    };

    private static string Parameter(int number) => string.Create(CultureInfo.InvariantCulture, $"${number}");
}
