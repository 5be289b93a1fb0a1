using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>
/// Writes steps whose rows are chosen, ordered and cut, as one statement for all parents: what is matched here, what becomes of it by
/// <see cref="PageWriter"/>.
/// </summary>
internal sealed class SelectionWriter
{
    private readonly SelectingStep step;
    private readonly StatementContext context;
    private readonly PredicateWriter predicates;
    private readonly PageRequest page;
    private readonly PageWriter pages;

    public SelectionWriter(SelectingStep step, StatementContext context, QueryLimits limits)
    {
        this.step = step;
        this.context = context;
        predicates = new PredicateWriter(context);
        page = PageRequest.Of(step, context.Arguments, limits);
        pages = new PageWriter(step, context, predicates, page);
    }

    /// <summary>The statement; parents are the nodes that the step starts from, and are not asked for where it starts from none.</summary>
    public CypherStatement Write(IReadOnlyCollection<string> parents)
    {
        string text = step switch
        {
            ScanNodes scan when KeysetWriter.Fits(scan, page) => new KeysetWriter(scan, context, predicates, page).Write(),
            ScanNodes scan => Scan(scan) + pages.Write("x", null, parent: null),
            ScanSources => ScanOfSources() + pages.Write("x", null, parent: null),
            ExpandHop hop when IsDegree(hop) => Degree(hop, parents),
            ExpandHop { Follow: KnownPairs known } hop => Tied(hop, known) + pages.Write("x", null, "p"),
            ExpandHop hop => Expand(hop, parents) + pages.Write("x", "r", "p"),
            ListRelationships list => Relationships(list, parents) + pages.Write(null, "r", "p"),
            _ => throw new InvalidOperationException($"No Cypher for the step {step.GetType().Name}."),
        };
        return context.Statement(text);
    }

    private string Scan(ScanNodes scan)
        => new ScanWriter(context, predicates).Write(scan.Type, scan.Where, page.ServerCut(isRoot: true) is null ? null : KeyWriter.InOrder(scan));

    private string ScanOfSources()
        => "MATCH (x:Source)" + HopPattern.Where(step.Where is Always { Value: true } ? [] : [predicates.OfRecord(step.Where, "x")]);

    // A node knows how many relationships of a type it has, one way; any condition would have to look at each of them.
    private bool IsDegree(ExpandHop hop)
        => !page.NeedsRows
            && hop is { Where: Always { Value: true }, WhereEdge: Always { Value: true }, Follow: StoredPath { Direction: not Direction.Both } path }
            && context.Scope == RelationshipScope.All
            && HopPattern.ReachesOnly(path, hop.Target, ParentTypes(hop), context.Ontology);

    private IEnumerable<NodeType> ParentTypes(ExpandHop hop) => (hop.ParentTypes, hop.Parent) switch
    {
        ({ IsDefault: false } types, _) => types,
        (_, ScanNodes scan) => scan.Type.PossibleTypes,
        (_, ExpandHop expand) => expand.Target.PossibleTypes,
        (_, LookUpNodes look) => look.Type.PossibleTypes,
        _ => context.Ontology.NodeTypes,
    };

    private string Degree(ExpandHop hop, IReadOnlyCollection<string> parents)
    {
        string degree = HopPattern.Degree((StoredPath)hop.Follow, "p", context.Dialect);
        return HopPattern.Parents(step, parents, context) + $"\nWITH p, {degree} AS n\nRETURN collect([p.id, n, 0, n, []]) AS rows";
    }

    private string Tied(ExpandHop hop, KnownPairs known)
        => $"UNWIND {context.Text.Parameter(known.Pairs)} AS pair MATCH (p:Entity {{id: pair[0]}}) MATCH (x:Entity {{id: pair[1]}})"
            + HopPattern.Where(hop.Where is Always { Value: true } ? [] : [predicates.OfNode(hop.Where, "x")]);

    private string Expand(ExpandHop hop, IReadOnlyCollection<string> parents)
    {
        var conditions = new List<string>(
        [
            .. HopPattern.Scope(context.Scope, "r", context),
            .. HopPattern.Target(hop.Target, "x"),
            .. hop.Where is Always { Value: true } ? Array.Empty<string>() : [predicates.OfNode(hop.Where, "x")],
            .. hop.WhereEdge is Always { Value: true } ? Array.Empty<string>() : [predicates.OfRecord(hop.WhereEdge, "r")],
        ]);
        return HopPattern.Parents(step, parents, context) + $"\nMATCH {HopPattern.Of((StoredPath)hop.Follow, "p", "r", "x")}{HopPattern.Where(conditions)}";
    }

    private string Relationships(ListRelationships list, IReadOnlyCollection<string> parents)
    {
        string pattern = list.Direction switch
        {
            Direction.Out => "(p)-[r]->(:Entity)",
            Direction.In => "(p)<-[r]-(:Entity)",
            _ => "(p)-[r]-(:Entity)",
        };
        var names = (list.Types.IsEmpty ? context.Ontology.RelationshipTypes : list.Types).Select(type => type.Name).ToArray();
        var conditions = new List<string>([$"type(r) IN {context.Text.Parameter(names)}", .. HopPattern.Scope(context.Scope, "r", context)]);
        return HopPattern.Parents(step, parents, context) + $"\nMATCH {pattern}{HopPattern.Where(conditions)}\nWITH DISTINCT p, r";
    }
}
