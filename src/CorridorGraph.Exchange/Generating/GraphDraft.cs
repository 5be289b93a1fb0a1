using System.Collections.Immutable;
using System.Globalization;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Exchange;

/// <summary>A corridor while it is generated, one entity after another.</summary>
internal sealed class GraphDraft(GraphOntology ontology, int firms, ulong seed)
{
    /// <summary>Id of the only source.</summary>
    public const string Source = "synthetic";

    private const string InferredNote = "由相关信息推断";

    private static readonly ImmutableArray<string> Cited = [Source];

    private readonly List<EntityFact> entities = [];
    private readonly List<RelationshipFact> relationships = [];
    private readonly List<MetricFact> metrics = [];

    // Of the entity at hand alone, which is enough: ties of one type between two kinds of entity are all made at the same one of their
    // ends.
    private readonly HashSet<(Tie Tie, string From, string To, string? Since)> identities = [];

    public Population Population { get; } = new(firms);

    public Ties Ties { get; } = new(ontology);

    /// <summary>Turns to an entity, whose ties are made next; returns its chance.</summary>
    public Chance TurnTo(string id)
    {
        identities.Clear();
        return new Chance(seed, id);
    }

    /// <summary>The number that the names of a kind of entity begin at, so that another seed gives other names.</summary>
    public ulong FirstName(string kind) => new Chance(seed, kind).Below(1UL << 32);

    public NodeType TypeOf(string name)
        => ontology.TryFindNodeType(name, out var type)
            ? type
            : throw new InvalidOperationException($"Generating looks for every type before it starts; {name} was not looked for.");

    public void Add(NodeType type, string id, EntityDraft draft) => entities.Add(draft.ToFact(type, id, Cited));

    /// <summary>Ties two entities as is usual for the type, not before a year; a tie that is there already stays as it is.</summary>
    public void Relate(Tie tie, string from, string to, Chance chance, int year)
    {
        int began = chance.Between(year, Dates.LastYear);
        Relate(tie, from, to, chance, (began, chance.Percent(tie.Dated) ? Dates.In(began, chance) : null));
        if (tie.Repeated > 0 && chance.Percent(tie.Repeated) && began < Dates.LastYear)
        {
            began = chance.Between(began + 1, Dates.LastYear);
            Relate(tie, from, to, chance, (began, Dates.In(began, chance)));
        }
    }

    public void Measure(string entity, string name, double value, string unit, string asOf)
        => metrics.Add(new MetricFact(entity, name, value, Cited, unit, asOf));

    public GraphFacts ToFacts()
    {
        var invariant = CultureInfo.InvariantCulture;
        var source = new SourceFact(
            Source,
            string.Create(invariant, $"合成数据:{firms:N0}家企业,种子{seed}"),
            string.Create(invariant, $"Synthetic data: {firms:N0} firms, seed {seed}"),
            "CorridorGraph");
        return new GraphFacts([source], entities, relationships, metrics);
    }

    private void Relate(Tie tie, string from, string to, Chance chance, (int Year, string? Date) since)
    {
        // Drawn before the tie may turn out to be there already, so that the numbers that follow do not depend on it.
        bool isInferred = chance.Percent(tie.Inferred);
        string? until = tie.Ended > 0 && chance.Percent(tie.Ended) ? Dates.In(since.Year + chance.Between(1, 6), chance) : null;
        if (identities.Add((tie, from, to, since.Date)))
        {
            relationships.Add(new RelationshipFact(
                tie.Type, from, to, Cited, since.Date, until, isInferred ? InferredNote : null, isInferred));
        }
    }
}
