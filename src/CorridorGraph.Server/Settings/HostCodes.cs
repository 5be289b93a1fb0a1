namespace CorridorGraph.Server;

/// <summary>Codes of what the program itself refuses; each has a section in <c>docs/errors/5xxx.md</c>.</summary>
internal static class HostCodes
{
    /// <summary>A setting has a name that the program does not know.</summary>
    public const string UnknownSetting = "CG5001";

    /// <summary>A setting has a value that is not among those it may have.</summary>
    public const string WrongSetting = "CG5002";

    /// <summary>The command line holds something that the verb does not take, or lacks what it needs.</summary>
    public const string WrongCommandLine = "CG5003";

    /// <summary><c>appsettings.json</c> is not JSON, or cannot be read.</summary>
    public const string UnreadableSettings = "CG5004";

    /// <summary>A file or folder that a setting or the command line names is not there.</summary>
    public const string NothingThere = "CG5005";

    /// <summary>The server cannot listen on an address.</summary>
    public const string CannotListen = "CG5006";

    /// <summary>Neo4j is needed and no setting says where it is.</summary>
    public const string NoNeo4j = "CG5007";

    /// <summary>The folder and the server hold different facts after a push.</summary>
    public const string FactsDiffer = "CG5008";

    /// <summary>A pull that found nothing, and would have emptied the folder.</summary>
    public const string NothingToPull = "CG5009";

    /// <summary>HTTP 400: the body, or the parameter <c>variables</c>, is not JSON.</summary>
    public const string NotJson = "CG5010";

    /// <summary>HTTP 400: the request has no query, or a member of another type than it should have.</summary>
    public const string WrongRequest = "CG5011";

    /// <summary>HTTP 415: the body is of another media type than JSON in UTF-8.</summary>
    public const string WrongMediaType = "CG5012";

    /// <summary>HTTP 413: the request has more bytes than <c>Query:MaxRequestBytes</c>.</summary>
    public const string RequestTooLarge = "CG5013";

    /// <summary>HTTP 406: the caller accepts none of the media types that an answer can have.</summary>
    public const string NotAcceptable = "CG5014";

    /// <summary>HTTP 405: a mutation in the address; only a POST changes anything.</summary>
    public const string MutationByGet = "CG5015";

    /// <summary>A mutation, and no curator key is configured.</summary>
    public const string ChangesAreOff = "CG5020";

    /// <summary>A mutation without a curator key.</summary>
    public const string NoCuratorKey = "CG5021";

    /// <summary>A mutation with a key that is none of the service's.</summary>
    public const string WrongCuratorKey = "CG5022";

    /// <summary>HTTP 403: a WebSocket from a page of an origin that may not read here.</summary>
    public const string OtherOrigin = "CG5030";

    /// <summary>HTTP 503: more WebSockets are open than the service takes.</summary>
    public const string TooManySockets = "CG5031";

    /// <summary>HTTP 500: a fault of the service; the log has the rest under the reference.</summary>
    public const string Unexpected = "CG5090";
}
