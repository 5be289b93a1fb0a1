using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using CorridorGraph.Neo4j.Driver;

namespace CorridorGraph.Neo4j.Tests;

public sealed class DriverFaultTests
{
    private static readonly CypherStatement Say = Runs.Say("RETURN 1");
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData("Neo.ClientError.Statement.SyntaxError", CypherFault.Statement, false)]
    [InlineData("Neo.ClientError.Statement.AccessMode", CypherFault.AccessMode, false)]
    [InlineData("Neo.ClientError.Schema.ConstraintValidationFailed", CypherFault.Constraint, false)]
    [InlineData("Neo.ClientError.Security.Forbidden", CypherFault.Security, false)]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound", CypherFault.Database, false)]
    [InlineData("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", CypherFault.TimedOut, false)]
    [InlineData("Neo.ClientError.Transaction.InvalidBookmark", CypherFault.Bookmark, false)]
    [InlineData("Neo.TransientError.Transaction.BookmarkTimeout", CypherFault.Transient, true)]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", CypherFault.Transient, true)]
    [InlineData("Neo.TransientError.Transaction.Terminated", CypherFault.Terminated, false)]
    [InlineData("Neo.TransientError.General.DatabaseUnavailable", CypherFault.Unavailable, true)]
    [InlineData("Neo.ClientError.Request.Invalid", CypherFault.Protocol, false)]
    [InlineData("Neo.DatabaseError.General.UnknownError", CypherFault.Server, false)]
    public async Task A_code_of_the_server_decides_what_a_fault_is(string code, CypherFault fault, bool mayRepeat)
    {
        await using var fake = new FakeBolt(text => text == "ok" ? BoltReply.One : BoltReply.Refused(code));
        await using DriverCypherClient client = fake.Connect();
        CypherException failure = await client.FailAsync(Runs.Read(Runs.Say("ok"), Say));
        Assert.Equal((fault, 1, mayRepeat, false), (failure.Fault, failure.Statement, failure.MayRepeat, failure.OutcomeUnknown));
        Assert.DoesNotContain("secretive", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(["BEGIN r", "RUN ok", "RUN RETURN 1"], fake.Work);
    }

    [Fact]
    public async Task A_fault_after_rows_fails_the_run()
    {
        await using var fake = new FakeBolt(_ => BoltReply.One with { Code = "Neo.ClientError.Statement.ArithmeticError" });
        await using DriverCypherClient client = fake.Connect();
        var rows = new FoundRows();
        CypherException failure = await client.FailAsync(Runs.Read(Say), rows);
        Assert.Equal((CypherFault.Statement, 0), (failure.Fault, failure.Statement));
        Assert.Equal(["0: n", "0> 1"], rows.Lines);
        Assert.Equal(["BEGIN r", "RUN RETURN 1"], fake.Work);
    }

    [Theory]
    [InlineData("BEGIN", CypherAccess.Read, true, false)]
    [InlineData("PULL", CypherAccess.Read, true, false)]
    [InlineData("BEGIN", CypherAccess.Write, false, false)]
    [InlineData("PULL", CypherAccess.Write, false, false)]
    [InlineData("COMMIT", CypherAccess.Write, false, true)]
    public async Task A_write_that_is_cut_off_is_unknown_only_once_its_commit_was_sent(string at, CypherAccess access, bool mayRepeat, bool unknown)
    {
        await using var fake = new FakeBolt { CutsAt = at };
        await using DriverCypherClient client = fake.Connect();
        CypherException failure = await client.FailAsync(new CypherRun([Say], access));
        Assert.Equal((CypherFault.Unavailable, mayRepeat, unknown), (failure.Fault, failure.MayRepeat, failure.OutcomeUnknown));
        Assert.Single(fake.Work, line => line.StartsWith("BEGIN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_closed_port_is_told_at_once()
    {
        await using DriverCypherClient client = Connect($"bolt://127.0.0.1:{ClosedPort()}/");
        long start = Stopwatch.GetTimestamp();
        CypherException failure = await client.FailAsync(Runs.Write(Say));
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, Soon);
        Assert.Equal((CypherFault.Unavailable, "Neo4j cannot be reached.", false), (failure.Fault, failure.Message, failure.OutcomeUnknown));
        Assert.True((await client.FailAsync(Runs.Read(Say))).MayRepeat);
        Assert.Equal(CypherFault.Unavailable, (await DescribeFailsAsync(client)).Fault);
    }

    [Theory]
    [InlineData("bolt")]
    [InlineData("neo4j")]
    public async Task A_port_that_keeps_silent_is_told_within_the_time_for_connecting(string scheme)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using DriverCypherClient client = Connect($"{scheme}://{silent.LocalEndpoint}/");
        long start = Stopwatch.GetTimestamp();
        CypherException failure = await client.FailAsync(Runs.Read(Say));
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.FromSeconds(0.4), Soon);
        Assert.Equal((CypherFault.Unavailable, true), (failure.Fault, failure.MayRepeat));
        Assert.Equal(CypherFault.Unavailable, (await DescribeFailsAsync(client)).Fault);
    }

    [Fact]
    public async Task A_run_that_is_shorter_than_connecting_ends_at_its_own_limit()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using DriverCypherClient client = Connect($"bolt://{silent.LocalEndpoint}/", TimeSpan.FromSeconds(5));
        long start = Stopwatch.GetTimestamp();
        CypherException failure = await client.FailAsync(Runs.Write(Say) with { Timeout = TimeSpan.FromMilliseconds(100) });
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.FromSeconds(0.1), Soon);
        Assert.Equal((CypherFault.Unavailable, false), (failure.Fault, failure.OutcomeUnknown));
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 0, 0 })]
    [InlineData(new byte[] { (byte)'H', (byte)'T', (byte)'T', (byte)'P' })]
    public async Task What_speaks_no_bolt_is_told_with_the_port_to_give(byte[] says)
    {
        await using var fake = new FakeBolt { Version = says };
        await using DriverCypherClient client = fake.Connect();
        CypherException failure = await client.FailAsync(Runs.Read(Say));
        Assert.Equal(CypherFault.Protocol, failure.Fault);
        Assert.EndsWith("Give the address of its bolt port, usually 7687.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_who_is_not_accepted_is_told_without_the_password()
    {
        await using var fake = new FakeBolt { Refuses = "Neo.ClientError.Security.Unauthorized" };
        await using DriverCypherClient client = fake.Connect(user: "curator");
        CypherException failure = await client.FailAsync(Runs.Read(Say));
        Assert.Equal((CypherFault.Security, false), (failure.Fault, failure.MayRepeat));
        Assert.DoesNotContain("hunter2", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(CypherFault.Security, (await DescribeFailsAsync(client)).Fault);
    }

    // Why no router could be asked, the driver does not pass on.
    [Theory]
    [InlineData("bolt+s", CypherFault.Security)]
    [InlineData("neo4j+s", CypherFault.Unavailable)]
    [InlineData("bolt+ssc", null)]
    public async Task A_certificate_of_nobodys_is_taken_only_where_the_address_says_so(string scheme, CypherFault? fault)
    {
        using X509Certificate2 certificate = ConnectionTests.Certificate("localhost");
        await using var fake = new FakeBolt { Certificate = certificate };
        await using DriverCypherClient client = fake.Connect(scheme, user: "curator");
        if (fault is null)
        {
            Assert.Equal("1", (await client.RunAsync(Runs.Read(Say))).Value);
            return;
        }

        Assert.Equal(fault, (await client.FailAsync(Runs.Read(Say))).Fault);
        Assert.Empty(fake.Told);
    }

    [Fact]
    public async Task A_server_that_keeps_failing_is_not_asked_for_a_moment_and_then_again()
    {
        await using var fake = new FakeBolt { CutsAt = "BEGIN" };
        await using DriverCypherClient client = fake.Connect();
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(CypherFault.Unavailable, (await client.FailAsync(Runs.Read(Say))).Fault);
        }

        Assert.InRange(fake.Work.Count(), 1, 10);
        Assert.False((await client.FailAsync(Runs.Read(Say))).MayRepeat);
        fake.CutsAt = null;
        await Task.Delay(TimeSpan.FromSeconds(0.7), TestContext.Current.CancellationToken);
        Assert.Equal("1", (await client.RunAsync(Runs.Read(Say))).Value);
    }

    private static DriverCypherClient Connect(string address, TimeSpan? connect = null)
        => new(new CypherOptions { Address = new Uri(address), ConnectTimeout = connect ?? TimeSpan.FromSeconds(0.5) });

    private static async Task<CypherException> DescribeFailsAsync(DriverCypherClient client)
        => await Assert.ThrowsAsync<CypherException>(() => client.DescribeAsync(TestContext.Current.CancellationToken).AsTask());

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
