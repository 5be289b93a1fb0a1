namespace CorridorGraph.Neo4j;

/// <summary>What a server's error means, by its code; 3.x says some things only in words.</summary>
internal static class ServerFaults
{
    private const string Forbidden = "Neo.ClientError.Security.Forbidden";
    private const string ExecutionFailed = "Neo.DatabaseError.Statement.ExecutionFailed";

    // The first prefix that fits decides, so the narrow ones come first.
    private static readonly (string Prefix, CypherFault Fault)[] ByCode =
    [
        ("Neo.ClientError.Schema.ConstraintValidationFailed", CypherFault.Constraint),
        ("Neo.ClientError.Schema.ConstraintViolation", CypherFault.Constraint),
        ("Neo.ClientError.Statement.AccessMode", CypherFault.AccessMode),
        ("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", CypherFault.AccessMode),
        ("Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", CypherFault.AccessMode),
        ("Neo.ClientError.Security.", CypherFault.Security),
        ("Neo.ClientError.Database.", CypherFault.Database),
        ("Neo.ClientError.Request.", CypherFault.Protocol),
        ("Neo.ClientError.Cluster.", CypherFault.Transient),
        ("Neo.ClientError.Transaction.TransactionTimedOut", CypherFault.TimedOut),
        ("Neo.TransientError.Transaction.Terminated", CypherFault.Terminated),
        ("Neo.TransientError.Transaction.LockClientStopped", CypherFault.Terminated),
        ("Neo.ClientError.Transaction.InvalidBookmark", CypherFault.Bookmark),
        ("Neo.ClientError.Transaction.", CypherFault.Terminated),
        ("Neo.TransientError.General.DatabaseUnavailable", CypherFault.Unavailable),
        ("Neo.TransientError.Database.", CypherFault.Unavailable),
        ("Neo.TransientError.", CypherFault.Transient),
        ("Neo.ClientError.", CypherFault.Statement),
        ("Neo.DatabaseError.", CypherFault.Server),
    ];

    /// <summary>The failure that an error of the server is. Its words stay out of the message: they may quote the statement.</summary>
    public static CypherException From(ServerError error, int? statement, CypherAccess access)
    {
        CypherFault fault = Classify(error, access);
        return new CypherException(fault, $"Neo4j refused the {access.ToString().ToLowerInvariant()}: {error.Code}.")
        {
            Code = error.Code,
            Detail = error.Message,
            Statement = statement,
            MayRepeat = access == CypherAccess.Read && fault is CypherFault.Transient or CypherFault.Unavailable,
            // Any other error says that the transaction was rolled back.
            OutcomeUnknown = access == CypherAccess.Write && error.Code.EndsWith(".TransactionCommitFailed", StringComparison.Ordinal),
        };
    }

    private static CypherFault Classify(ServerError error, CypherAccess access)
    {
        // Deep in the store, 4.x and 5.x say a write in a read as "... restricted to READ", with the code of a right that is missing.
        if (access == CypherAccess.Read && error.Code == Forbidden && error.Message.Contains(" READ", StringComparison.Ordinal))
        {
            return CypherFault.AccessMode;
        }

        if (error.Code == ExecutionFailed && error.Message.StartsWith("Transaction timeout.", StringComparison.Ordinal))
        {
            return CypherFault.TimedOut;
        }

        if (error.Code == ExecutionFailed && error.Message.StartsWith("The transaction has been terminated.", StringComparison.Ordinal))
        {
            return error.Message.Contains("within the specified timeout", StringComparison.Ordinal)
                ? CypherFault.TimedOut
                : CypherFault.Terminated;
        }

        foreach ((string prefix, CypherFault fault) in ByCode)
        {
            if (error.Code.StartsWith(prefix, StringComparison.Ordinal))
            {
                return fault;
            }
        }

        return CypherFault.Protocol;
    }
}
