using System.Text;
using CsCheck;

namespace CorridorGraph.Neo4j.Tests;

public sealed class AnswerReaderTests
{
    private const string Transactions = """
        {"commit":"http://inside:7474/db/neo4j/tx/18/commit","results":[
          {"columns":["a","b"],"data":[{"row":[1,{"x":[1,{"y":"\"}]"}]}],"meta":[null,{"row":[9]}]},
            {"meta":[],"row":["中\uD842\uDFB7",[]]}],"stats":{"nodes_created":2}},
          {"columns":[],"data":[]},
          {"data":[],"columns":["c"],"stats":{"relationship_deleted":1,"nodes_created":1,"contains_updates":true}}],
         "later":{"results":[{"columns":["no"]}]},"lastBookmarks":["FB:1"],"notifications":[{"code":"x"}],
         "errors":[{"code":"Neo.A.B.C","message":"m","gql":{"code":"no"},"stackTrace":"at"},{"code":"Neo.D"}]}
        """;

    private const string Query = """
        {"data":{"fields":["a","b"],"values":[[1,{"values":[[2]]}],[null,[]]]},"counters":{"nodesCreated":2},"bookmarks":["FB:1"],
         "transaction":{"expires":"soon","id":"ab"},"errors":null,"notifications":[{"data":{"fields":["no"]}}]}
        """;

    [Fact]
    public async Task An_answer_of_the_transaction_api_is_taken_apart()
    {
        (FoundRows rows, Answer answer) = await ReadAsync(AnswerShapes.TransactionApi, Transactions, int.MaxValue);
        Assert.Equal(["0: a, b", "0> 1,{\"x\":[1,{\"y\":\"\\\"}]\"}]}", "0> \"中\\uD842\\uDFB7\",[]", "1: ", "2: c"], rows.Lines);
        Assert.Equal(["nodesCreated 3", "relationshipsDeleted 1"], answer.Counters.Select(counter => $"{counter.Key} {counter.Value}"));
        Assert.Equal([new ServerError("Neo.A.B.C", "m"), new ServerError("Neo.D", "")], answer.Errors);
        Assert.Equal(("18", "FB:1"), (answer.Transaction, Assert.Single(answer.Bookmarks)));
    }

    [Fact]
    public async Task An_answer_of_the_query_api_is_taken_apart()
    {
        (FoundRows rows, Answer answer) = await ReadAsync(AnswerShapes.QueryApi, Query, int.MaxValue);
        Assert.Equal(["0: a, b", "0> 1,{\"values\":[[2]]}", "0> null,[]"], rows.Lines);
        Assert.Equal((2, "ab", "FB:1"), (answer.Counters["nodesCreated"], answer.Transaction, Assert.Single(answer.Bookmarks)));
        Assert.Empty(answer.Errors);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task The_pieces_in_which_an_answer_comes_do_not_matter(int piece)
    {
        (AnswerShape, string)[] answers = [(AnswerShapes.TransactionApi, Transactions), (AnswerShapes.QueryApi, Query)];
        foreach ((AnswerShape shape, string json) in answers)
        {
            (FoundRows whole, _) = await ReadAsync(shape, json, int.MaxValue);
            (FoundRows pieces, Answer answer) = await ReadAsync(shape, json, piece);
            Assert.Equal(whole.Lines, pieces.Lines);
            Assert.NotNull(answer.Transaction);
        }
    }

    [Fact]
    public async Task An_answer_that_ends_early_is_an_outage_wherever_it_ends()
    {
        for (int length = 0; length < Transactions.TrimEnd().Length; length++)
        {
            string cut = Transactions[..length];
            await Assert.ThrowsAsync<HttpIOException>(() => ReadAsync(AnswerShapes.TransactionApi, cut, int.MaxValue));
        }
    }

    [Fact]
    public async Task Rows_of_any_size_cross_the_buffers_whole()
        => await Gen.Select(Gen.Int[0, 90_000].Array[1, 8], Gen.Int[1, 50_000]).SampleAsync(
            async (sizes, piece) =>
            {
                string values = string.Join(',', sizes.Select(size => $"[[\"{new string('园', size / 3)}\"],{size}]"));
                string json = "{\"data\":{\"fields\":[\"a\",\"b\"],\"values\":[" + values + "]}}";
                (FoundRows rows, _) = await ReadAsync(AnswerShapes.QueryApi, json, piece);
                Assert.Equal(sizes, rows.Rows.Select(row => int.Parse(row[(row.LastIndexOf(',') + 1)..])));
                Assert.Equal(sizes.Select(size => size / 3), rows.Rows.Select(row => row.Count(c => c == '园')));
            },
            iter: 60, threads: 1);

    private static async Task<(FoundRows Rows, Answer Answer)> ReadAsync(AnswerShape shape, string json, int piece)
    {
        var rows = new FoundRows();
        var answer = new Answer(rows, int.MaxValue);
        using var reader = new AnswerReader(shape, answer);
        await reader.ReadAsync(new Pieces(Encoding.UTF8.GetBytes(json), piece), CancellationToken.None);
        return (rows, answer);
    }

    private sealed class Pieces(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
