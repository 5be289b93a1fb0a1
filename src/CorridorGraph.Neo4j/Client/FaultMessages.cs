using CorridorGraph.Ontology;

namespace CorridorGraph.Neo4j;

/// <summary>What a caller is told of a failed run: never a statement, never a stored value.</summary>
public static class FaultMessages
{
    /// <summary>The failure as an error of the API, with Neo4j's code where there is one.</summary>
    public static Diagnostic Describe(CypherException failure)
    {
        if (failure.OutcomeUnknown)
        {
            return new(
                Neo4jCodes.WriteUnknown,
                $"{failure.Message} It was not repeated. Read what it should have changed before you send it again.");
        }

        (string code, string message) = failure.Fault switch
        {
            CypherFault.Unavailable => (Neo4jCodes.Unavailable, $"{failure.Message} Ask again later."),
            CypherFault.TimedOut => (
                Neo4jCodes.TimedOut, "Neo4j did not answer within the time limit. Narrow the question, or ask for pages with first."),
            CypherFault.Security => (
                Neo4jCodes.Security, "Neo4j does not let this service in. Its user, token or certificate is a setting of the service."),
            CypherFault.Database => (
                Neo4jCodes.Database, "Neo4j has no database of the name that this service is set to (Neo4j:Database)."),
            CypherFault.Bookmark => (
                Neo4jCodes.Bookmark,
                "Neo4j does not know the change that this question was to come after. Give the bookmark of a change to this graph, or none."),
            CypherFault.Transient => (Neo4jCodes.Busy, "Neo4j could not do this now. Ask again; nothing was changed."),
            CypherFault.Terminated => (Neo4jCodes.Terminated, "The transaction was ended on Neo4j's side. Nothing was changed."),
            CypherFault.Constraint => (
                Neo4jCodes.Constraint, "A constraint of the database does not allow this change. Nothing was changed."),
            CypherFault.Protocol => (
                Neo4jCodes.Protocol, failure.Code is null ? failure.Message : "Neo4j did not understand a request of this service."),
            _ => (Neo4jCodes.Refused, "Neo4j could not run a statement of this service."),
        };
        return new(code, failure.Code is null ? message : $"{message} Neo4j's code: {failure.Code}.");
    }
}
