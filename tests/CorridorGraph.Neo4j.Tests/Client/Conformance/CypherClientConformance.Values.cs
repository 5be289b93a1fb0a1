using System.Text;
using System.Text.Json;
using CorridorGraph.Plan;
using CsCheck;

namespace CorridorGraph.Neo4j.Tests;

public sealed partial class CypherClientConformance
{
    public static TheoryData<object?, string> Values => new()
    {
        { null, "null" },
        { true, "true" },
        { false, "false" },
        { 7, "7" },
        { long.MaxValue, "9223372036854775807" },
        { long.MinValue, "-9223372036854775808" },
        { 9007199254740993, "9007199254740993" },
        { 0.1, "0.1" },
        { 2.0, "2" },
        { 1e300, "1E+300" },
        { 5e-324, "5E-324" },
        { "", "\"\"" },
        { "中关村科学城", "\"中关村科学城\"" },
        { "𠮷野家 🧪", "\"\\uD842\\uDFB7野家 \\uD83E\\uDDEA\"" },
        { "a\"b\\c/d\n\t\u0001", "\"a\\\"b\\\\c/d\\n\\t\\u0001\"" },
        { Array.Empty<string>(), "[]" },
        { new object?[] { 1, "二", null, 2.5, new[] { 3L } }, "[1,\"二\",null,2.5,[3]]" },
        { new Dictionary<string, object?> { ["名"] = new object[] { new Dictionary<string, object?>(), 1 } }, "{\"名\":[{},1]}" },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public async Task A_value_comes_back_as_it_was_sent(object? value, string expected)
        => Assert.Equal(expected, (await Client.RunAsync(Runs.Read(Runs.Say("RETURN $v AS v", ("v", value))))).Value);

    [Fact]
    public async Task A_whole_float_is_sent_as_a_float()
        => Assert.Equal("1.5,1", (await Client.RunAsync(Runs.Read(Runs.Say("RETURN $f / 2, $i / 2", ("f", 3.0), ("i", 3))))).Value);

    [Fact]
    public async Task A_stored_value_has_its_kind_and_its_value()
    {
        var kinds = new List<string>();
        var sink = new Lookout(row =>
        {
            kinds.Add($"{row[0].Integer()} {row[1].Number()} {row[2].Boolean()} {row[3].Text()} {row[4].TextOrNull() ?? "-"}");
            foreach (CypherValue element in row[5].Elements)
            {
                kinds.Add($"{element.Kind} {Encoding.UTF8.GetString(element.Json)}");
            }
        });
        await Client.RunAsync(
            Runs.Read(Runs.Say("RETURN 1, 2.0, true, $t, null, [1, 2.0, [3, [4]], {k: null}, null, 'x']", ("t", "园"))),
            sink, CancellationToken.None);
        Assert.Equal(
            ["1 2 True 园 -", "Integer 1", "Float 2.0", "List [3,[4]]", "Map {\"k\":null}", "Null null", "Text \"x\""], kinds);
    }

    [Fact]
    public async Task A_value_of_another_kind_is_refused_by_name()
    {
        var sink = new Lookout(row => row[0].Integer());
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Client.RunAsync(Runs.Read(Runs.Say("RETURN 'x'")), sink, CancellationToken.None));
        Assert.Equal("A column holds a value of kind Text where Integer was expected.", exception.Message);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public async Task A_number_that_json_cannot_say_is_refused_before_it_is_sent(double value)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => Client.RunAsync(Runs.Read(Runs.Say("RETURN $bad", ("bad", new[] { value })))));
        Assert.Contains("\"bad\"", exception.Message);
    }

    [Fact]
    public async Task A_date_is_refused_as_a_parameter()
        => await Assert.ThrowsAsync<ArgumentException>(
            () => Client.RunAsync(Runs.Read(Runs.Say("RETURN $d", ("d", new DateOnly(2026, 1, 1))))));

    [Fact]
    public async Task Half_a_character_arrives_as_the_sign_for_one()
        => Assert.Equal("\"a\uFFFDb\"", (await Client.RunAsync(Runs.Read(Runs.Say("RETURN $t", ("t", "a\uD842b"))))).Value);

    [Fact]
    public async Task Any_list_of_values_comes_back_as_it_was_sent()
    {
        Gen<object> leaf = Gen.OneOf(
            Gen.Long.Select(number => (object)number), Gen.Double.Where(double.IsFinite).Select(number => (object)number),
            Gen.Bool.Select(truth => (object)truth), Gen.String.Where(text => !text.Any(char.IsSurrogate)).Select(text => (object)text));
        Gen<object[]> lists = Gen.OneOf(leaf, leaf.Array[0, 3].Select(list => (object)list)).Array[0, 6];
        await lists.SampleAsync(
            async list =>
            {
                string sent = Canonical(JsonSerializer.SerializeToUtf8Bytes(list));
                Assert.Equal(sent, (await Client.RunAsync(Runs.Read(Runs.Say("RETURN $list", ("list", list))))).Value);
            },
            iter: 300, threads: 1);
    }

    private static string Canonical(byte[] json)
    {
        using var buffer = new JsonBuffer();
        new CypherValue(json).WriteTo(buffer);
        return Encoding.UTF8.GetString(buffer.Written);
    }

    private sealed class Lookout(Action<ICypherRow> look) : ICypherSink
    {
        public void Columns(int statement, IReadOnlyList<string> names)
        {
        }

        public void Row(int statement, ICypherRow row) => look(row);
    }
}
