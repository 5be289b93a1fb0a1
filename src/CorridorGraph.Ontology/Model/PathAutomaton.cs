using System.Collections.Immutable;

namespace CorridorGraph.Ontology;

/// <summary>
/// A path pattern as engines walk it: its relationships are the positions of an automaton (Glushkov's construction), so that a walk knows
/// from the position that it came in by which relationships may follow. Two nodes are tied by the path where a walk leads from one to the
/// other by a start, turns and a position that may be the last.
/// </summary>
public sealed class PathAutomaton
{
    private PathAutomaton(ImmutableArray<StepPattern> steps, Fragment whole, ILookup<int, PathTurn> turns)
    {
        Steps = steps;
        AcceptsNothing = whole.MayBeNone;
        Starts = whole.First;
        Turns = [.. Enumerable.Range(0, steps.Length).Select(position => turns[position].Distinct().ToImmutableArray())];
        IsLast = [.. Enumerable.Range(0, steps.Length).Select(position => whole.Last.Contains(position))];
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        States =
        [
            .. Enumerable.Range(0, steps.Length).Select(position => Future(position) is var future && first.TryAdd(future, position)
                ? position
                : first[future]),
        ];
    }

    /// <summary>The relationship of each position, and which way it is followed.</summary>
    public ImmutableArray<StepPattern> Steps { get; }

    /// <summary>Positions that a walk may begin with.</summary>
    public ImmutableArray<int> Starts { get; }

    /// <summary>By position: what may follow it.</summary>
    public ImmutableArray<ImmutableArray<PathTurn>> Turns { get; }

    /// <summary>By position: whether a walk may end with it.</summary>
    public ImmutableArray<bool> IsLast { get; }

    /// <summary>
    /// By position: the first one that the same may follow. A walk that came to a node in either goes on alike, so that one is enough.
    /// </summary>
    public ImmutableArray<int> States { get; }

    /// <summary>Whether every node is tied to itself by the walk of length zero.</summary>
    public bool AcceptsNothing { get; }

    /// <summary>Builds the automaton of a pattern; walked backwards it is that of <see cref="PathPattern.Reversed"/>.</summary>
    public static PathAutomaton Of(PathPattern pattern)
    {
        var builder = new Builder();
        var whole = builder.Add(pattern);
        return new PathAutomaton([.. builder.Steps], whole, builder.Turns.ToLookup(turn => turn.From, turn => turn.Turn));
    }

    private string Future(int position)
        => $"{IsLast[position]} {string.Join(' ', Turns[position].Select(Words).Order(StringComparer.Ordinal))}";

    private static string Words(PathTurn turn)
        => $"{turn.Next}:{(turn.Through.Types is { } types ? string.Join(',', types.Select(type => type.Ordinal)) : "any")}";

    private readonly record struct Fragment(ImmutableArray<int> First, ImmutableArray<int> Last, bool MayBeNone);

    private sealed class Builder
    {
        public List<StepPattern> Steps { get; } = [];

        public List<(int From, PathTurn Turn)> Turns { get; } = [];

        public Fragment Add(PathPattern pattern) => pattern switch
        {
            StepPattern step => AddStep(step),
            SequencePattern sequence => sequence.Parts.Select(Add).Aggregate(Follow),
            AlternativePattern alternative => alternative.Choices.Select(Add).Aggregate((one, other)
                => new Fragment([.. one.First, .. other.First], [.. one.Last, .. other.Last], one.MayBeNone || other.MayBeNone)),
            RepeatPattern repeat => AddRepeat(repeat),
            ThroughPattern through => AddThrough(through),
            _ => throw new InvalidOperationException($"No automaton for the pattern {pattern.GetType().Name}."),
        };

        private Fragment AddStep(StepPattern step)
        {
            Steps.Add(step);
            return new Fragment([Steps.Count - 1], [Steps.Count - 1], false);
        }

        private Fragment Follow(Fragment one, Fragment other)
        {
            Connect(one.Last, other.First);
            return new Fragment(
                one.MayBeNone ? [.. one.First, .. other.First] : one.First,
                other.MayBeNone ? [.. one.Last, .. other.Last] : other.Last,
                one.MayBeNone && other.MayBeNone);
        }

        private Fragment AddRepeat(RepeatPattern repeat)
        {
            var part = Add(repeat.Part);
            if (repeat.MayBeMany)
            {
                Connect(part.Last, part.First);
            }

            return part with { MayBeNone = part.MayBeNone || repeat.MayBeNone };
        }

        // Turns within the derived path pass a node between its ends; turns that are added around it later pass an end.
        private Fragment AddThrough(ThroughPattern through)
        {
            int known = Turns.Count;
            var path = Add(through.Path);
            for (int i = known; i < Turns.Count; i++)
            {
                var (from, turn) = Turns[i];
                Turns[i] = (from, turn with { Through = turn.Through.And(through.Through) });
            }

            return path;
        }

        private void Connect(ImmutableArray<int> ends, ImmutableArray<int> starts)
            => Turns.AddRange(from end in ends from start in starts select (end, new PathTurn(start, NodeTypes.Any)));
    }
}

/// <summary>From one position of a path to another, by a node that must be of certain types.</summary>
/// <param name="Next">The position that follows.</param>
/// <param name="Through">What the node between the two must be.</param>
public readonly record struct PathTurn(int Next, NodeTypes Through);

/// <summary>A set of node types: any, or those of every interface or type that was named.</summary>
public sealed record NodeTypes
{
    private NodeTypes(ImmutableArray<NodeType>? types) => Types = types;

    /// <summary>Every type.</summary>
    public static readonly NodeTypes Any = new(types: null);

    /// <summary>The types in declared order; null for any.</summary>
    public ImmutableArray<NodeType>? Types { get; }

    /// <summary>Those of the types that another type includes as well.</summary>
    public NodeTypes And(EntityType type)
        => new(Types is { } known ? [.. known.Where(type.Includes)] : type.PossibleTypes);

    /// <summary>Whether nodes of the type are among them.</summary>
    public bool Includes(NodeType type) => Types is not { } known || known.Contains(type);

    /// <inheritdoc />
    public bool Equals(NodeTypes? other)
        => other is not null && (Types is { } mine ? other.Types is { } theirs && mine.SequenceEqual(theirs) : other.Types is null);

    /// <inheritdoc />
    public override int GetHashCode() => Types?.Length ?? -1;
}
