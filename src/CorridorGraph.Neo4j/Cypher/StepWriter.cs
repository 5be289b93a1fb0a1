using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Neo4j;

/// <summary>Writes the statement of a step: one for all its parents, whatever their number.</summary>
internal sealed class StepWriter(GraphOntology ontology, PlanArguments arguments, QueryLimits limits, CypherDialect dialect)
{
    /// <summary>The statement, or null for a step whose rows came with its parent's.</summary>
    /// <param name="step">The step.</param>
    /// <param name="ids">Ids of the nodes, sources or relationships that it is answered for.</param>
    public CypherStatement? Write(PlanStep step, IReadOnlyCollection<string> ids)
    {
        var context = new StatementContext(new CypherText(), ontology, arguments, dialect, step.Scope);
        return step switch
        {
            LookUpNodes => LookUpWriter.Nodes(step, context, ids, withFormer: true),
            LookUpSources or ListSources => LookUpWriter.Sources(step, context, ids),
            LookUpRelationships => LookUpWriter.Relationships(step, context, ids),
            SelectingStep selecting => new SelectionWriter(selecting, context, limits).Write(ids),
            GroupRows group => new GroupWriter(group, context).Write(ids),
            CitingNodes => LookUpWriter.CitingNodes(step, context, ids),
            CitingRelationships => LookUpWriter.CitingRelationships(step, context, ids),
            ListMetrics => LookUpWriter.Metrics(step, context, ids),
            RelationshipEnd or WitnessNodes or GroupNode => LookUpWriter.Nodes(step, context, ids, withFormer: false),
            ExplainFilter { Parent: SelectingStep explained } => new EvidenceWriter(context).Write(explained.Where, ids),
            _ => null,
        };
    }
}
