using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded.Tests;

/// <summary>Small graphs, filters, orders and pages drawn at random, dense in ties, self-relationships and missing values.</summary>
public sealed class Chance(int seed)
{
    private static readonly string[] Types = ["Firm", "Firm", "Firm", "Incubator", "Laboratory"];
    private static readonly string[] Ties = ["PEER_OF", "OWNS", "SPUN_OUT_OF"];
    private static readonly string?[] Dates = [null, "2016", "2017", "2017-03", "2017-09", "2017-09-06", "2018-01", "2018"];
    private static readonly string?[] Names = [null, "a", "ab", "b", "中", "\U0001F600", "\uFFFD"];

    private readonly Random random = new(seed);

    public bool Coin(int one = 2) => random.Next(one) == 0;

    public int Below(int end) => random.Next(end);

    public T Of<T>(params T[] values) => values[random.Next(values.Length)];

    public SmallGraph Graph()
    {
        var graph = new SmallGraph();
        int count = 3 + random.Next(6);
        for (int i = 0; i < count; i++)
        {
            string type = Of(Types);
            (string, object?)[] values = type != "Firm" ? [] :
            [
                ("employees", Coin() ? null : (long)random.Next(3)),
                ("score", Coin() ? null : random.Next(-2, 3) / 2.0),
                ("listed", Coin() ? null : Coin()),
                ("level", Of<string?>(null, "NATIONAL", "MUNICIPAL")),
            ];
            graph.Entity(type, $"n{i}", [.. values, ("founded", Of(Dates)), ("nameEn", Of(Names))]);
        }

        var seen = new HashSet<string>();
        for (int i = random.Next(4 * count); i > 0; i--)
        {
            (string type, string from, string to) = (Of(Ties), $"n{random.Next(count)}", $"n{random.Next(count)}");
            string? since = Of(Dates);
            if (seen.Add($"{type} {from} {to} {since}"))
            {
                graph.Tied(type, from, to, since, Of(Dates), inferred: Coin(3));
            }
        }

        return graph;
    }

    public RelationshipScope Scope(Question question)
        => new(Coin() ? null : question.Value(Date()), CitedOnly: Coin(4));

    public RelationshipHop Hop() => Coin(3) ? Derived() : SmallGraph.Hop(Of(Ties), Way(), Target());

    public RelationshipHop Derived() => SmallGraph.Derived($"D{Below(DrawnPaths.Count)}", Way(), Target());

    public Filter Filter(Question question, int depth)
        => random.Next(depth > 0 ? 13 : 7) switch
        {
            0 => question.IdIs($"n{random.Next(8)}"),
            1 => question.Where("id", Comparison.In, new[] { $"n{random.Next(8)}", $"n{random.Next(8)}" }),
            2 => question.Where("founded", Compared(), Date()),
            3 => question.Where("employees", Compared(), (long)random.Next(3)),
            4 => question.Where("nameEn", Matched(), Of(Names) ?? ""),
            5 => new IsMissing(SmallGraph.Property(Of("employees", "founded", "level"))),
            6 => new CountRelated(Hop(), Compared(), question.Value((long)random.Next(3))),
            7 => new AllOf([.. Several(question, depth)]),
            8 => new AnyOf([.. Several(question, depth)]),
            9 => new Not(Filter(question, depth - 1)),
            _ => new Related(Hop(), Of(Quantifier.Some, Quantifier.Some, Quantifier.None, Quantifier.All), Filter(question, depth - 1)),
        };

    /// <summary>Filters that evidence is asked of: mostly "some", in branches.</summary>
    public Filter Explainable(Question question, int depth)
        => random.Next(depth > 0 ? 8 : 2) switch
        {
            0 => question.IdIs($"n{random.Next(8)}"),
            1 => question.Where("founded", Compared(), Date()),
            2 => new AllOf([Explainable(question, depth - 1), Explainable(question, depth - 1)]),
            3 => new AnyOf([Explainable(question, depth - 1), Explainable(question, depth - 1)]),
            _ => new Related(Hop(), Quantifier.Some, Explainable(question, depth - 1)),
        };

    public SortKey[] Order(bool ofRelationships) => [.. Enumerable.Range(0, random.Next(3)).Select(_ => Key(ofRelationships))];

    private SortKey Key(bool ofRelationships)
    {
        string date = Of("since", "until");
        Property property = SmallGraph.Property(Of("founded", "employees", "score", "listed", "level", "nameEn"));
        return random.Next(ofRelationships ? 5 : 3) switch
        {
            0 => new ByCount(Hop(), Coin()),
            1 => new ByNeighbour(Hop(), property, Coin(), Coin()),
            2 => new ByProperty(property, Coin()),
            _ => new ByRelationship(Frame.Relationship.Single(own => own.Name == date), Coin()),
        };
    }

    private Direction Way() => Of(Direction.Out, Direction.In, Direction.Both);

    private string Target() => Of("Entity", "Entity", "Firm");

    private IEnumerable<Filter> Several(Question question, int depth)
        => Enumerable.Range(0, random.Next(4)).Select(_ => Filter(question, depth - 1)).ToArray();

    private Comparison Compared()
        => Of(Comparison.Equal, Comparison.Less, Comparison.LessOrEqual, Comparison.Greater, Comparison.GreaterOrEqual);

    private Comparison Matched() => Of(Comparison.Contains, Comparison.StartsWith, Comparison.EndsWith, Comparison.Equal);

    private string Date() => Of(Dates[1..])!;
}
