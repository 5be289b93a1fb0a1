using System.Text;
using System.Text.Json;

namespace CorridorGraph.Benchmarks;

/// <summary>A measured question. It is sent as it stands, so that every target reads the same bytes.</summary>
/// <param name="Name">The letter that the targets are known by.</param>
/// <param name="Query">The document.</param>
/// <param name="Variables">Its variables.</param>
internal sealed record Question(string Name, string Query, object Variables)
{
    /// <summary>The body of the request.</summary>
    public byte[] Body => JsonSerializer.SerializeToUtf8Bytes(new { query = Query, variables = Variables });

    /// <summary>The variables as a server reads them.</summary>
    public JsonElement Json => JsonSerializer.SerializeToElement(Variables);

    public override string ToString() => Encoding.UTF8.GetString(Body);
}

/// <summary>The questions, about the ids that every generated corridor has.</summary>
internal static class Questions
{
    // N asks the busiest university, F one of middling size (about 3,700 relationships tie its firms to their incubators).
    public const string University = "u1", MiddlingUniversity = "u5", Firm = "f4242", Field = "d1", City = "c1", Since = "2016";

    public static readonly Question N = new(
        "N",
        "query ($id: ID!) { university(id: $id) { laboratories(first: 10) { spinOffs(first: 10) { id name locatedIn { id name } hatchedBy { id name } } } } }",
        new { id = University });

    public static readonly Question P = new("P", "query ($id: ID!) { firm(id: $id) { id name nameEn founded employees } }", new { id = Firm });

    public static readonly Question F = new(
        "F",
        "query ($id: ID!) { incubators(where: { hatches: { some: { spunOutOf: { some: { asLaboratory: { operatedBy: { some: { id: { eq: $id } } } } } } } } }, "
            + "order: [{ name: ASC }], first: 20) { id name hatchesConnection { totalCount } } }",
        new { id = MiddlingUniversity });

    public static readonly Question L = new(
        "L",
        "query ($field: ID!, $since: PartialDate!) { firmsConnection(where: { founded: { gte: $since }, focusesOn: { some: { id: { eq: $field } } } }, "
            + "order: [{ founded: DESC }, { name: ASC }], first: 20) { totalCount nodes { id name founded } } }",
        new { field = Field, since = Since });

    public static readonly Question A = new(
        "A",
        "{ firmsAggregate(groupBy: [{ locatedIn: { type: { eq: Town } } }, { founded: YEAR }]) { key { locatedIn { id } founded } count } }",
        new { });

    public static readonly Question WithinCity = new(
        "firms in a city",
        "query ($id: ID!) { firmsConnection(where: { within: { some: { id: { eq: $id } } } }, first: 20) { totalCount nodes { id } } }",
        new { id = City });

    public static readonly Question CityContains = new(
        "contents of a city", "query ($id: ID!) { scienceCity(id: $id) { containsConnection { totalCount } } }", new { id = City });

    /// <summary>All questions, in the order of the table.</summary>
    public static readonly Question[] All = [N, P, F, L, A, WithinCity, CityContains];
}
