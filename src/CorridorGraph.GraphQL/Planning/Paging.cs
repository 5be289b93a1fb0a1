using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>Paging arguments to a page, with the combinations that contradict each other refused.</summary>
internal static class Paging
{
    public static Page OfList(PlanBuilder builder, BoundField field) => new(
        First: RowCount(builder, field, Arguments.First),
        Skip: RowCount(builder, field, Arguments.Skip));

    public static Page OfConnection(PlanBuilder builder, BoundField field, int question)
    {
        bool Has(string name) => field.Argument(name) is not null;
        string? wrong =
            Has(Arguments.First) && Has(Arguments.Last) ? "first and last contradict each other. Give one of them."
            : Has(Arguments.After) && !Has(Arguments.First) ? "after stands without first. Say how many edges to give: first: 20."
            : Has(Arguments.Before) && !Has(Arguments.Last) ? "before stands without last. Say how many edges to give: last: 20."
            : null;
        if (wrong is not null)
        {
            builder.Faults.Add(new Diagnostic(OperationCodes.WrongPaging, $"On \"{field.ResponseKey}\", {wrong}", field.Place));
        }

        var meanings = field.Selection!.AllFields.Select(selected => selected.Meaning).ToList();
        return new Page(
            First: RowCount(builder, field, Arguments.First),
            After: Cursor(builder, field, Arguments.After, question),
            Last: RowCount(builder, field, Arguments.Last),
            Before: Cursor(builder, field, Arguments.Before, question))
        {
            IsConnection = true,
            NeedsRows = meanings.Exists(meaning => meaning is ConnectionNodes or ConnectionEdges or ConnectionPageInfo),
            NeedsTotalCount = meanings.Exists(meaning => meaning is ConnectionTotalCount),
        };
    }

    public static int? RowCount(PlanBuilder builder, BoundField field, string name)
        => field.Argument(name) is { } value ? builder.Parameters.Add(value, ParameterRole.RowCount, name) : null;

    private static int? Cursor(PlanBuilder builder, BoundField field, string name, int question)
        => field.Argument(name) is { } value ? builder.Parameters.Add(value, ParameterRole.Cursor, name, question) : null;
}
