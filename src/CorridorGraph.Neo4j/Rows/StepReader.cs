using System.Collections.Immutable;
using System.Text.Json;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>Answers to rows: gives each parent what belongs to it, in the order that the plan asks for.</summary>
internal sealed class StepReader(PlanArguments arguments, QueryLimits limits)
{
    /// <summary>What a root starts from: one empty row.</summary>
    public static FoundRows Root { get; } = OneEmptyRow();

    public FoundRows Read(PlanStep step, FoundRows parents, JsonElement answer)
    {
        var rows = new FoundRows();
        switch (step)
        {
            case LookUpNodes look: LookUp(Ids(arguments, look.Ids), Found(answer), row => look.Type.PossibleTypes.Any(type => type.Name == row.NodeType), rows); break;
            case LookUpSources look: LookUp(Ids(arguments, look.Ids), Found(answer), _ => true, rows); break;
            case LookUpRelationships look: LookUp(Ids(arguments, look.Ids), Found(answer), _ => true, rows); break;
            case SelectingStep selecting: Select(selecting, parents, ByParent(answer), rows); break;
            case GroupRows group: Group(group, parents, answer, rows); break;
            case ExplainFilter { Parent: SelectingStep explained } explain:
                return Explain(explain, parents, new FetchedEvidence(explained.Where, Trees(answer), ImmutableDictionary<Filter, DerivedBranches>.Empty));
            case WitnessRelationships: Each(parents, row => row.Witness!.Relationships, rows); break;
            case WitnessNodes: Each(parents, Known(Found(answer), row => row.Witness!.Nodes), rows); break;
            case ListSources list: Each(parents, Known(Found(answer), row => Sources(list, row)), rows); break;
            case RelationshipEnd end: Each(parents, Known(Found(answer), row => row.HasRelationship ? [End(end, row)] : []), rows); break;
            case GroupNode group: Each(parents, Known(Found(answer), row => [Key(group, row) ?? ""], isAlwaysThere: true), rows); break;
            case ListMetrics: Each(parents, Metrics(step, answer), rows); break;
            default: Each(parents, Citing(step, answer), rows); break;
        }

        return rows;
    }

    /// <summary>Ids of what a step asks about, each once.</summary>
    public static string[] IdsFor(PlanStep step, FoundRows parents, PlanArguments arguments)
    {
        IEnumerable<string> ids = step switch
        {
            LookUpNodes look => Ids(arguments, look.Ids),
            LookUpSources look => Ids(arguments, look.Ids),
            LookUpRelationships look => Ids(arguments, look.Ids),
            ListSources list => parents.Rows.SelectMany(row => Sources(list, row)),
            RelationshipEnd end => parents.Rows.Where(row => row.HasRelationship).Select(row => End(end, row)),
            WitnessNodes => parents.Rows.SelectMany(row => row.Witness!.Nodes),
            GroupNode group => parents.Rows.Select(row => Key(group, row)).OfType<string>(),
            WitnessRelationships => [],
            _ => parents.Rows.Where(row => IsAnsweredFor(step, row)).Select(row => row.NodeId),
        };
        return [.. ids.Distinct(StringComparer.Ordinal)];
    }

    private static string[] Ids(PlanArguments arguments, int parameter) => (string[])arguments.Values[parameter]!;

    private static FoundRows OneEmptyRow()
    {
        var rows = new FoundRows();
        rows.Rows.Add(FoundRow.Missing);
        rows.EndParent();
        return rows;
    }

    private static bool IsAnsweredFor(PlanStep step, FoundRow parent)
        => parent.HasNode && (step.ParentTypes.IsDefault || step.ParentTypes.Any(type => type.Name == parent.NodeType));

    private static string End(RelationshipEnd step, FoundRow row) => step.IsFrom ? row.FromId : row.ToId;

    private static string? Key(GroupNode step, FoundRow row)
        => row.Group!.Keys[step.Key] is { ValueKind: JsonValueKind.Array } node ? node[0].GetString() : null;

    private static IEnumerable<string> Sources(ListSources step, FoundRow row)
        => row.HasRelationship && (step.OfRelationship || !row.HasNode) ? row.SourcesOfRelationship
            : row.HasNode && (step.ParentTypes.IsDefault || IsAnsweredFor(step, row)) ? row.NodeSources : [];

    private static Dictionary<string, JsonElement> ByParent(JsonElement answer)
        => answer.ValueKind != JsonValueKind.Array ? []
            : answer.EnumerateArray().GroupBy(part => part[0].GetString() ?? "").ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    // The last of several wins: what has an id now comes behind what once had it.
    private static Dictionary<string, FoundRow> Found(JsonElement answer)
    {
        var found = new Dictionary<string, FoundRow>(StringComparer.Ordinal);
        foreach (var pair in answer.ValueKind == JsonValueKind.Array ? answer.EnumerateArray() : default)
        {
            if (pair[0].GetString() is { } id && new FoundRow(pair[1]) is { IsMissing: false } row)
            {
                found[id] = row;
            }
        }

        return found;
    }

    private static void LookUp(string[] ids, Dictionary<string, FoundRow> found, Func<FoundRow, bool> fits, FoundRows rows)
    {
        rows.Rows.AddRange(ids.Select(id => found.TryGetValue(id, out var row) && fits(row) ? row : FoundRow.Missing));
        rows.EndParent();
    }

    private static void Each(FoundRows parents, Func<FoundRow, IEnumerable<FoundRow>> children, FoundRows rows)
    {
        foreach (var parent in parents.Rows)
        {
            rows.Rows.AddRange(children(parent));
            rows.EndParent();
        }
    }

    private static Func<FoundRow, IEnumerable<FoundRow>> Known(
        Dictionary<string, FoundRow> found, Func<FoundRow, IEnumerable<string>> ids, bool isAlwaysThere = false)
        => parent => ids(parent).Select(id => found.GetValueOrDefault(id) ?? (isAlwaysThere ? FoundRow.Missing : null)).OfType<FoundRow>();

    private void Select(SelectingStep step, FoundRows parents, Dictionary<string, JsonElement> answers, FoundRows rows)
    {
        var page = PageRequest.Of(step, arguments, limits);
        foreach (var parent in parents.Rows)
        {
            bool isRoot = step.Parent is null;
            if ((!isRoot && !IsAnsweredFor(step, parent)) || !answers.TryGetValue(isRoot ? "" : parent.NodeId, out var answer))
            {
                rows.EndParent(PageFacts.None);
                continue;
            }

            var facts = PageFacts.Of(page, answer[1].GetInt64(), answer[2].GetInt64(), answer[3].GetInt64(), out long taken);
            if (step.Page.NeedsRows && taken > page.Limit)
            {
                throw new PlanStoppedException(LimitErrors.Rows(step, limits, taken));
            }

            rows.Rows.AddRange(answer[4].EnumerateArray().Take((int)taken).Select(row => new FoundRow(row)));
            rows.EndParent(facts);
        }
    }

    private void Group(GroupRows step, FoundRows parents, JsonElement answer, FoundRows rows)
    {
        var values = GroupWriter.Values(step);
        var ordering = new GroupOrdering(step, arguments);
        long first = arguments.Number(step.First) ?? long.MaxValue;
        var groups = answer.ValueKind != JsonValueKind.Array ? null
            : answer.EnumerateArray().ToLookup(part => part[0].GetString() ?? "", part => new FoundGroup(part[1], part[2], values), StringComparer.Ordinal);
        Each(
            parents,
            parent =>
            {
                if (step.Follow is not null && !IsAnsweredFor(step, parent))
                {
                    return [];
                }

                var own = groups is null ? [] : groups[step.Follow is null ? "" : parent.NodeId].ToList();
                if (step.Keys.IsEmpty && own.Count == 0)
                {
                    own.Add(FoundGroup.OfNothing(values));
                }

                var kept = own.Where(group => ordering.Holds(step.Having, group)).Order(ordering).ToList();
                return Math.Min(kept.Count, first) > limits.MaxListRows
                    ? throw new PlanStoppedException(LimitErrors.Groups(step, limits, kept.Count))
                    : kept.Take((int)Math.Min(first, int.MaxValue)).Select(group => new FoundRow(group));
            },
            rows);
    }

    /// <summary>The strongest witnesses that let each parent's node through its filter.</summary>
    public FoundRows Explain(ExplainFilter step, FoundRows parents, FetchedEvidence evidence)
    {
        long first = WitnessesWanted(step, step.First);
        var reader = new WitnessReader(limits.MaxWitnesses + 1, evidence.Branches);
        var rows = new FoundRows();
        Each(
            parents,
            parent => first > 0 && IsAnsweredFor(step, parent) && evidence.Trees.TryGetValue(parent.NodeId, out var tree)
                ? Strongest(step, step.First, parent.NodeId, reader.Find(evidence.Where, parent.NodeId, tree))
                : [],
            rows);
        return rows;
    }

    /// <summary>The strongest witnesses of each parent's tie with the node that its own step started from.</summary>
    public FoundRows Explain(ExplainHop step, FoundRows starts, FoundRows parents, PathGraph graph)
    {
        var path = ((DerivedPath)((ExpandHop)step.Parent!).Follow).Forwards;
        long first = WitnessesWanted(step, step.First);
        var reader = new WitnessReader(limits.MaxWitnesses + 1, ImmutableDictionary<Filter, DerivedBranches>.Empty);
        var rows = new FoundRows();
        for (int start = 0; start < starts.Count; start++)
        {
            var (from, to) = parents.Of(start);
            foreach (var parent in parents.Rows[from..to])
            {
                if (first > 0)
                {
                    var found = reader.FindTie(graph, path, starts.Rows[start].NodeId, parent.NodeId);
                    rows.Rows.AddRange(Strongest(step, step.First, parent.NodeId, found));
                }

                rows.EndParent();
            }
        }

        return rows;
    }

    private static Dictionary<string, JsonElement> Trees(JsonElement answer)
        => ByParent(answer).ToDictionary(pair => pair.Key, pair => pair.Value[1], StringComparer.Ordinal);

    private long WitnessesWanted(PlanStep step, int? parameter)
    {
        long? asked = arguments.Number(parameter);
        return asked > limits.MaxWitnesses
            ? throw new PlanStoppedException(LimitErrors.WitnessesAsked(step, limits, asked.Value))
            : asked ?? Math.Min(ExplainFilter.DefaultFirst, limits.MaxWitnesses);
    }

    private IEnumerable<FoundRow> Strongest(PlanStep step, int? parameter, string node, List<FoundWitness> found)
    {
        long first = WitnessesWanted(step, parameter);
        return first >= limits.MaxWitnesses && arguments.Number(parameter) is not null && found.Count > limits.MaxWitnesses
            ? throw new PlanStoppedException(LimitErrors.Witnesses(step, limits, node))
            : found.Where(witness => witness.Relationships.Count > 0).Take((int)first).Select(witness => new FoundRow(witness));
    }

    private static Func<FoundRow, IEnumerable<FoundRow>> Metrics(PlanStep step, JsonElement answer)
    {
        var metrics = answer.ValueKind != JsonValueKind.Array ? null
            : answer.EnumerateArray().ToLookup(pair => pair[0].GetString()!, pair => new FoundRow(pair[1]), StringComparer.Ordinal);
        return parent => IsAnsweredFor(step, parent) && metrics is not null ? metrics[parent.NodeId].Order(MetricOrder.Instance) : [];
    }

    private Func<FoundRow, IEnumerable<FoundRow>> Citing(PlanStep step, JsonElement answer)
    {
        var citing = answer.ValueKind != JsonValueKind.Array ? null
            : answer.EnumerateArray().ToLookup(pair => pair[0].GetString()!, pair => new FoundRow(pair[1]), StringComparer.Ordinal);
        return parent =>
        {
            var found = parent.HasNode && citing is not null ? citing[parent.NodeId].ToList() : [];
            return found.Count > limits.MaxListRows ? throw new PlanStoppedException(LimitErrors.Facts(step, limits, found.Count)) : found;
        };
    }
}
