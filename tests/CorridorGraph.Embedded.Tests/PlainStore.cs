using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Embedded.Tests;

/// <summary>A graph in plain dictionaries, and change sets that suit it, drawn at random.</summary>
internal sealed class PlainStore(Chance chance)
{
    private readonly Dictionary<string, SourceFact> sources = [];
    private readonly Dictionary<string, EntityFact> entities = [];
    private readonly Dictionary<string, RelationshipFact> relationships = [];
    private readonly Dictionary<MetricIdentity, MetricFact> metrics = [];

    public GraphFacts Facts => new([.. sources.Values], [.. entities.Values], [.. relationships.Values], [.. metrics.Values]);

    /// <summary>One to six changes, made here already.</summary>
    public ChangeSet Next()
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        for (int i = 1 + chance.Below(6); i > 0; i--)
        {
            Change change = Draw();
            Make(change);
            changes.Add(change);
        }

        return new ChangeSet(changes.ToImmutable(), chance.Of("ann", "bob"), chance.Of(null, "why"));
    }

    public void Make(Change change)
    {
        switch (change)
        {
            case PutSource put: sources[put.Row.Id] = put.Row; break;
            case PutEntity put: entities[put.Row.Id] = put.Row; break;
            case PutRelationship put: relationships[put.Row.Id] = put.Row; break;
            case PutMetric put: metrics[MetricIdentity.Of(put.Row)] = put.Row; break;
            case DeleteSource delete: sources.Remove(delete.Id); break;
            case DeleteEntity delete: entities.Remove(delete.Id); break;
            case DeleteRelationship delete: relationships.Remove(delete.Identity.Id); break;
            case DeleteMetric delete: metrics.Remove(delete.Identity); break;
        }
    }

    private Change Draw()
    {
        if (sources.Count == 0 || chance.Coin(8))
        {
            return new PutSource(new SourceFact($"s{chance.Below(4)}", chance.Of("标题", "a \"b\"\n\0\\"), Published: chance.Of(null, "2020-05")));
        }

        return chance.Below(entities.Count == 0 ? 1 : 7) switch
        {
            0 or 1 => new PutEntity(Entity()),
            2 => new PutRelationship(new RelationshipFact(
                SmallGraph.Tie(chance.Of("OWNS", "PEER_OF")), Known(), Known(), Cited(), chance.Of(null, "2017", "2017-09"), chance.Of(null, "2020"),
                chance.Of(null, "note", ""), chance.Coin())),
            3 => new PutMetric(new MetricFact(
                Known(), chance.Of("m", "n:m"), chance.Of(0.1, 1e300, -3), Cited(), chance.Of(null, "人", ""), chance.Of(null, "2020"))),
            4 when relationships.Count > 0 => new DeleteRelationship(RelationshipIdentity.Of(relationships.Values.ElementAt(chance.Below(relationships.Count)))),
            5 when metrics.Count > 0 => new DeleteMetric(metrics.Keys.ElementAt(chance.Below(metrics.Count))),
            6 when Free() is { } id => new DeleteEntity(id),
            _ => sources.Keys.FirstOrDefault(id => !IsCited(id)) is { } source ? new DeleteSource(source) : new PutEntity(Entity()),
        };
    }

    private EntityFact Entity()
    {
        string id = $"n{chance.Below(8)}";
        // An entity keeps its type: it follows from the id.
        string type = id is "n1" or "n2" ? "Laboratory" : "Firm";
        (string, object?)[] values = type == "Laboratory" ? [] :
        [
            ("employees", chance.Of<object?>(null, 0L, 12L)), ("score", chance.Of<object?>(null, 0.5, -0.1)),
            ("listed", chance.Of<object?>(null, true, false)), ("level", chance.Of<string?>(null, "NATIONAL")),
            ("tags", chance.Of<ImmutableArray<string>>([], ["a", "中\U0001F600"])),
        ];
        var graph = new SmallGraph().Cited(
            type, id, Cited(), [.. values, ("founded", chance.Of(null, "2017")), ("formerIds", chance.Coin(3) ? ImmutableArray.Create($"old-{id}") : [])]);
        return graph.Entities[0];
    }

    private string? Free() => entities.Keys.FirstOrDefault(id
        => !relationships.Values.Any(fact => fact.From == id || fact.To == id) && !metrics.Keys.Any(identity => identity.Entity == id));

    private bool IsCited(string source) => entities.Values.SelectMany(fact => fact.Sources)
        .Concat(relationships.Values.SelectMany(fact => fact.Sources)).Concat(metrics.Values.SelectMany(fact => fact.Sources)).Contains(source);

    private string Known() => entities.Keys.ElementAt(chance.Below(entities.Count));

    private ImmutableArray<string> Cited() => [sources.Keys.ElementAt(chance.Below(sources.Count))];
}
