using CorridorGraph.Plan;

namespace CorridorGraph.Embedded;

/// <summary>Answers the steps that list relationships and go to their ends.</summary>
internal static class RelationshipSteps
{
    public static StepRows ListAll(Execution run, ListRelationships step)
    {
        StepRows rows = run.Begin(step, StepRows.OfLinks());
        FilterBinder binder = run.BinderFor(step);
        IntBuffer parents = run.ParentsOf(step).Nodes!;
        var test = new CandidateTest(
            binder.Follow(new StoredPath(run.Snapshot.Relationships.Types[0], step.Direction), run.Snapshot.Ontology.Entity),
            null,
            step.Where is Always { Value: true } ? null : binder.Bind(step.Where, run.Snapshot.Relationships, parents.Count),
            distinct: false,
            run.Meter);
        Selection selection = run.Select(step, binder, test, run.Snapshot.Relationships);
        using var all = new RelationshipLister(run.Snapshot.Relationships, step);
        ParentFilter answersFor = new(step, run.Snapshot);
        for (int parent = 0; parent < parents.Count; parent++)
        {
            int node = parents[parent];
            selection.Take(answersFor.Includes(node) ? all.Of(node) : Candidates.None, rows);
            run.CheckAnswer(step, rows.Count);
        }

        return rows;
    }

    public static StepRows EndOf(Execution run, RelationshipEnd step)
    {
        StepRows rows = run.Begin(step, StepRows.OfNodes());
        RelationshipTable relationships = run.Snapshot.Relationships;
        foreach (int link in run.ParentsOf(step).Links!.Span)
        {
            if (link >= 0)
            {
                rows.Add(step.IsFrom ? relationships.From[link >> 1] : relationships.To[link >> 1], Candidates.NoLink);
            }

            rows.EndParent();
        }

        return rows;
    }
}
