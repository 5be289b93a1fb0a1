using CorridorGraph.Ontology;

namespace CorridorGraph.Neo4j.Tests;

public sealed class AddressTests
{
    [Theory]
    [InlineData("http://localhost:7474", "http://localhost:7474/")]
    [InlineData("https://graph.example.org/neo4j", "https://graph.example.org/neo4j/")]
    [InlineData("HTTP://[::1]:7474/", "http://[::1]:7474/")]
    public void An_address_over_http_is_taken(string text, string expected)
        => Assert.Equal(expected, CypherAddress.Read(text).Value?.AbsoluteUri);

    [Theory]
    [InlineData("bolt://db.example.org:7687", "Write http://db.example.org:7474.")]
    [InlineData("neo4j://db.example.org", "Write http://db.example.org:7474.")]
    [InlineData("bolt+ssc://db.example.org:7687", "Write https://db.example.org:7473.")]
    [InlineData("neo4j+s://ab12cd34.databases.neo4j.io", "Write https://ab12cd34.databases.neo4j.io.")]
    [InlineData("ftp://db.example.org", "Write http://db.example.org:7474.")]
    [InlineData("http://db.example.org:7474/?x=1", "Write http://db.example.org:7474/.")]
    [InlineData("localhost:7474", "such as http://localhost:7474.")]
    [InlineData("", "such as http://localhost:7474.")]
    public void Any_other_is_refused_with_the_one_to_write(string text, string repair)
    {
        Diagnostic fault = Assert.Single(CypherAddress.Read(text).Faults);
        Assert.Equal(Neo4jCodes.Address, fault.Code);
        Assert.EndsWith(repair, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_in_an_address_is_refused_and_not_repeated()
    {
        Diagnostic fault = Assert.Single(CypherAddress.Read("https://me:hunter2@db.example.org").Faults);
        Assert.DoesNotContain("hunter2", fault.Message, StringComparison.Ordinal);
    }
}
