using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Rows that fields are planned for: which step gives them, how many hops from the root, within which scope.</summary>
internal sealed record RowContext(StepDraft? Step, int Depth, RelationshipScope Scope)
{
    /// <summary>Whether a row stands for the end of a relationship rather than for what the step's filter let through.</summary>
    public bool IsEnd { get; init; }
}

/// <summary>A plan in the making: its steps, parameters, cursor questions and faults.</summary>
internal sealed class PlanBuilder(GraphOntology ontology, QueryLimits limits)
{
    private readonly List<StepDraft> steps = [];
    private readonly List<CursorQuestion> questions = [];
    private readonly List<string> introspectionKeys = [];
    private readonly List<StoreQuestion> storeQuestions = [];

    public GraphOntology Ontology => ontology;

    public QueryLimits Limits => limits;

    public ParameterTable Parameters { get; } = new();

    public List<Diagnostic> Faults { get; } = [];

    public FilterPlanner Filters => field ??= new FilterPlanner(ontology, Parameters, Faults);

    public OrderPlanner Orders => field ??= new OrderPlanner(Faults);

    /// <summary>Adds a step below a row context; it keeps the context's scope.</summary>
    public StepDraft Add(RowContext at, Func<int, PlanStep> create)
    {
        var draft = new StepDraft(create(steps.Count) with { Scope = at.Scope }, at.Step);
        steps.Add(draft);
        return draft;
    }

    /// <summary>The context of rows of a step that are as many hops away as their parent.</summary>
    public static RowContext Below(StepDraft step, RowContext at) => new(step, at.Depth, at.Scope);

    /// <summary>The context of rows of a step one hop further, held to the limit together with the filter and order of the hop.</summary>
    public RowContext Hop(BoundField field, StepDraft step, RowContext at)
    {
        int depth = at.Depth + 1;
        int total = depth + DepthOf(step.Step);
        if (total > limits.MaxDepth)
        {
            Faults.Add(new Diagnostic(
                OperationCodes.TooDeep,
                $"This operation follows {total} hops; the limit is {limits.MaxDepth} (Query:MaxDepth). Longest path: {field.Path}.",
                field.Place));
        }

        return new RowContext(step, depth, at.Scope);
    }

    /// <summary>Holds a root's filter and order to the limit of hops.</summary>
    public RowContext Root(BoundField field, StepDraft step, RowContext at) => Hop(field, step, at with { Depth = -1 }) with { Depth = 0 };

    /// <summary>A question that cursors must belong to.</summary>
    public int Question(int step, string name)
    {
        questions.Add(new CursorQuestion(step, name));
        return questions.Count - 1;
    }

    /// <summary>A root of the language's own introspection, by response key.</summary>
    public int Introspection(string responseKey)
    {
        introspectionKeys.Add(responseKey);
        return introspectionKeys.Count - 1;
    }

    /// <summary>A root that the store answers.</summary>
    public int AskStore(StoreQuestion question)
    {
        storeQuestions.Add(question);
        return storeQuestions.Count - 1;
    }

    /// <summary>The number that the next step will have.</summary>
    public int NextStep => steps.Count;

    public Outcome<CompiledOperation> Finish(Shape shape)
    {
        if (Faults.Count > 0)
        {
            return Faults.ToImmutableArray();
        }

        var parameters = Parameters.ToImmutable();
        var plan = new TraversalPlan(StepDraft.Finish(steps), parameters.Length);
        return new CompiledOperation(plan, shape, parameters, [.. questions], [.. introspectionKeys])
        {
            StoreQuestions = [.. storeQuestions],
        };
    }

    // The longest chain that a step's own filter, order or keys follow from its rows.
    private static int DepthOf(PlanStep step) => step switch
    {
        SelectingStep selecting => Math.Max(
            FilterPlanner.Depth(selecting.Where),
            selecting.Order.Any(key => key is ByCount or ByNeighbour) ? 1 : 0),
        GroupRows group => Math.Max(
            FilterPlanner.Depth(group.Where),
            group.Keys.Select(key => key is NeighbourKey neighbour ? 1 + FilterPlanner.Depth(neighbour.Where) : 0).DefaultIfEmpty().Max()),
        _ => 0,
    };
}
