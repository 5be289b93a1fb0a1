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
    [InlineData("ftp://db.example.org", "Write http://db.example.org:7474.")]
    [InlineData("http://db.example.org:7474/?x=1", "Write http://db.example.org:7474/.")]
    [InlineData("localhost:7474", "such as http://localhost:7474.")]
    [InlineData("", "such as http://localhost:7474.")]
    public void Any_other_is_refused_with_the_one_to_write(string text, string repair) => Refused(text, hasDriver: false, repair);

    [Theory]
    [InlineData("bolt://db.example.org:7687", "Write http://db.example.org:7474, or build with -p:Neo4jDriver=true.")]
    [InlineData("neo4j://db.example.org", "Write http://db.example.org:7474, or build with -p:Neo4jDriver=true.")]
    [InlineData("bolt+ssc://db.example.org:7687", "Write https://db.example.org:7473, or build with -p:Neo4jDriver=true.")]
    [InlineData("neo4j+s://ab12cd34.databases.neo4j.io", "Write https://ab12cd34.databases.neo4j.io, or build with -p:Neo4jDriver=true.")]
    public void Without_the_driver_its_address_is_refused_with_both_ways_on(string text, string repair) => Refused(text, hasDriver: false, repair);

    [Theory]
    [InlineData("bolt://db.example.org:7687", "bolt://db.example.org:7687/")]
    [InlineData("bolt+s://db.example.org/", "bolt+s://db.example.org/")]
    [InlineData("bolt+ssc://127.0.0.1:7687", "bolt+ssc://127.0.0.1:7687/")]
    [InlineData("NEO4J://db.example.org", "neo4j://db.example.org/")]
    [InlineData("neo4j+s://ab12cd34.databases.neo4j.io", "neo4j+s://ab12cd34.databases.neo4j.io/")]
    [InlineData("neo4j+ssc://[::1]:7687", "neo4j+ssc://[::1]:7687/")]
    public void With_the_driver_each_of_its_schemes_is_taken(string text, string expected)
    {
        Uri address = CypherAddress.Read(text, hasDriver: true).Value!;
        Assert.Equal(expected, address.AbsoluteUri);
        Assert.True(CypherAddress.IsForDriver(address));
    }

    [Fact]
    public void With_the_driver_an_address_over_http_is_as_before()
    {
        Uri address = CypherAddress.Read("http://localhost:7474", hasDriver: true).Value!;
        Assert.Equal("http://localhost:7474/", address.AbsoluteUri);
        Assert.False(CypherAddress.IsForDriver(address));
    }

    [Theory]
    [InlineData("neo4j://db.example.org:7687/corridor", "Write neo4j://db.example.org:7687.")]
    [InlineData("neo4j://db.example.org?policy=near", "Write neo4j://db.example.org.")]
    [InlineData("ftp://db.example.org", "neo4j://, bolt://, http:// or https:// was expected. Write http://db.example.org:7474.")]
    public void With_the_driver_any_other_is_refused_with_the_one_to_write(string text, string repair) => Refused(text, hasDriver: true, repair);

    [Fact]
    public void A_password_in_an_address_is_refused_and_not_repeated()
    {
        Diagnostic fault = Assert.Single(CypherAddress.Read("https://me:hunter2@db.example.org").Faults);
        Assert.DoesNotContain("hunter2", fault.Message, StringComparison.Ordinal);
    }

    private static void Refused(string text, bool hasDriver, string repair)
    {
        Diagnostic fault = Assert.Single(CypherAddress.Read(text, hasDriver).Faults);
        Assert.Equal(Neo4jCodes.Address, fault.Code);
        Assert.EndsWith(repair, fault.Message, StringComparison.Ordinal);
    }
}
