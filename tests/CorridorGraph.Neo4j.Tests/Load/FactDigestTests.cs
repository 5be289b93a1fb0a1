namespace CorridorGraph.Neo4j.Tests;

public sealed class FactDigestTests
{
    [Theory]
    [InlineData("""{"a": 1}""", """{"a": 1.0}""")]
    [InlineData("""{"a": 1}""", """{"a": "1"}""")]
    [InlineData("""{"a": true}""", """{"a": "true"}""")]
    [InlineData("""{"a": ["x", "y"]}""", """{"a": ["y", "x"]}""")]
    [InlineData("""{"a": "x"}""", """{"b": "x"}""")]
    [InlineData("""{"a": "x"}""", """{"a": "x", "b": ""}""")]
    public void Different_values_have_different_digests(string one, string other) => Assert.NotEqual(Of(one), Of(other));

    [Theory]
    [InlineData("""{"a": 1, "b": "x"}""", """{"b": "x", "a": 1}""")]
    [InlineData("""{"a": "x"}""", """{"a": "x", "b": null}""")]
    [InlineData("""{"a": 1.0E-5}""", """{"a": 0.00001}""")]
    [InlineData("""{"a": "\u6d59"}""", """{"a": "浙"}""")]
    public void Equal_values_have_equal_digests_however_they_are_written(string one, string other) => Assert.Equal(Of(one), Of(other));

    [Fact]
    public void A_whole_number_is_read_as_one() => Assert.Equal(7L, StoredValues.Read("""{"a": 7}"""u8)["a"]);

    [Fact]
    public void Names_are_kept_apart() => Assert.NotEqual(new FactDigest().Of("a", "bc"), new FactDigest().Of("ab", "c"));

    private static UInt128 Of(string json) => new FactDigest().Of([], StoredValues.Read(System.Text.Encoding.UTF8.GetBytes(json)));
}
