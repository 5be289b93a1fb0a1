#nullable disable
// What the client uses of Neo4j.Driver 5.25, and nothing else of it. Types and members only; nothing here is ever run.
namespace Neo4j.Driver;

public enum AccessMode
{
    Read,
    Write,
}

public static class GraphDatabase
{
    public static IDriver Driver(Uri uri, IAuthToken authToken, Action<ConfigBuilder> action) => throw new NotImplementedException();
}

public interface IAuthToken;

public class AuthTokens
{
    public static IAuthToken None => throw new NotImplementedException();

    public static IAuthToken Basic(string username, string password) => throw new NotImplementedException();

    public static IAuthToken Bearer(string token) => throw new NotImplementedException();
}

public interface IDriver : IDisposable, IAsyncDisposable
{
    IAsyncSession AsyncSession(Action<SessionConfigBuilder> action);

    Task<IServerInfo> GetServerInfoAsync();
}

public interface IServerInfo
{
    string Agent { get; }
}

public class Config
{
    public const int Infinite = -1;
}

public abstract class ConfigBuilder
{
    public abstract ConfigBuilder WithMaxTransactionRetryTime(TimeSpan time);

    public abstract ConfigBuilder WithConnectionTimeout(TimeSpan timeSpan);

    public abstract ConfigBuilder WithConnectionAcquisitionTimeout(TimeSpan timeSpan);

    public abstract ConfigBuilder WithConnectionLivenessCheckTimeout(TimeSpan timeout);

    public abstract ConfigBuilder WithFetchSize(long size);

    public abstract ConfigBuilder WithIpv6Enabled(bool enable);

    public abstract ConfigBuilder WithUserAgent(string userAgent);

    public abstract ConfigBuilder WithTelemetryDisabled();
}

public abstract class SessionConfigBuilder
{
    public abstract SessionConfigBuilder WithDefaultAccessMode(AccessMode defaultAccessMode);

    public abstract SessionConfigBuilder WithDatabase(string database);

    public abstract SessionConfigBuilder WithBookmarks(params Bookmarks[] bookmarks);
}

public abstract class TransactionConfigBuilder
{
    public abstract TransactionConfigBuilder WithTimeout(TimeSpan? timeout);

    public abstract TransactionConfigBuilder WithMetadata(IDictionary<string, object> metadata);
}

public abstract class Bookmarks
{
    public string[] Values { get; protected init; }

    public static Bookmarks From(IEnumerable<string> values) => throw new NotImplementedException();
}

public class Query
{
    public Query(string text, IDictionary<string, object> parameters) => (Text, Parameters) = (text, parameters);

    public string Text { get; }

    public IDictionary<string, object> Parameters { get; }
}

public interface IAsyncQueryRunner : IAsyncDisposable, IDisposable
{
    Task<IResultCursor> RunAsync(string query, IDictionary<string, object> parameters);

    Task<IResultCursor> RunAsync(Query query);
}

public interface IAsyncSession : IAsyncQueryRunner
{
    Bookmarks LastBookmarks { get; }

    Task<IAsyncTransaction> BeginTransactionAsync(Action<TransactionConfigBuilder> action);
}

public interface IAsyncTransaction : IAsyncQueryRunner
{
    Task CommitAsync();
}

public interface IResultCursor
{
    IRecord Current { get; }

    Task<string[]> KeysAsync();

    Task<bool> FetchAsync();

    Task<IResultSummary> ConsumeAsync();
}

public interface IRecord
{
    object this[int index] { get; }
}

public interface IResultSummary
{
    ICounters Counters { get; }
}

public interface ICounters
{
    int NodesCreated { get; }

    int NodesDeleted { get; }

    int RelationshipsCreated { get; }

    int RelationshipsDeleted { get; }

    int PropertiesSet { get; }

    int LabelsAdded { get; }

    int LabelsRemoved { get; }

    int IndexesAdded { get; }

    int IndexesRemoved { get; }

    int ConstraintsAdded { get; }

    int ConstraintsRemoved { get; }

    int SystemUpdates { get; }
}

public class Neo4jException : Exception
{
    public string Code { get; set; }
}

public class ClientException : Neo4jException;

public class SecurityException : Neo4jException;

public class ProtocolException : Neo4jException;

public class ServiceUnavailableException : Neo4jException;

public class SessionExpiredException : Neo4jException;

public class ConnectionReadTimeoutException : Neo4jException;
