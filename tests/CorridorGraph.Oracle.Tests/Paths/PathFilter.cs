using System.Collections.Immutable;

namespace CorridorGraph.Oracle.Tests;

/// <summary>A filter over stored and derived types as it is drawn, with its own meaning.</summary>
internal abstract record PathFilter
{
    /// <summary>The filter in the language's words.</summary>
    public abstract string Text { get; }

    /// <summary>Whether a node passes where only the chosen relationships are there to tell why.</summary>
    public abstract bool Passes(PartialGraphs graphs, string node, int choice);

    /// <summary>Draws one.</summary>
    /// <param name="draw">The choices.</param>
    /// <param name="drawn">What it is about.</param>
    /// <param name="depth">How much may stand inside each other.</param>
    public static PathFilter Draw(Draw draw, PathGraphCase drawn, int depth)
    {
        PathFilter Inner() => Draw(draw, drawn, depth - 1);
        return draw.Weighted((depth > 0 ? 6 : 0, 0), (depth > 1 ? 2 : 0, 1), (depth > 1 ? 1 : 0, 2), (depth > 0 ? 1 : 0, 3), (1, 4)) switch
        {
            0 => new SomeFilter(Hop(), Inner()),
            1 => new BothFilter(Inner(), Inner(), "and"),
            2 => new BothFilter(Inner(), Inner(), "or"),
            3 => new NoneFilter(Hop(), Inner()),
            _ => new IdFilter([.. draw.Some(drawn.Facts.Entities.Select(entity => entity.Id), draw.Between(1, 3))]),
        };

        FilterHop Hop() => new(
            draw.Chance(0.15) ? new DerivedPathType("R", new Stored("R"), null) : draw.Pick(drawn.Types), draw.Chance(0.4));
    }
}

/// <summary>A field in a filter.</summary>
internal sealed record FilterHop(DerivedPathType Type, bool IsBack)
{
    public string Field => Type.Field + (IsBack ? "Back" : "");
}

internal sealed record IdFilter(ImmutableArray<string> Ids) : PathFilter
{
    public override string Text => $"{{ id: {{ in: [{string.Join(", ", Ids.Select(id => $"\"{id}\""))}] }} }}";

    public override bool Passes(PartialGraphs graphs, string node, int choice) => Ids.Contains(node);
}

internal sealed record SomeFilter(FilterHop Hop, PathFilter Inner) : PathFilter
{
    public override string Text => $"{{ {Hop.Field}: {{ some: {Inner.Text} }} }}";

    public override bool Passes(PartialGraphs graphs, string node, int choice)
        => graphs.Follow(Hop.Type, Hop.IsBack, node, choice).Any(other => Inner.Passes(graphs, other, choice));
}

/// <summary>What is not there is no evidence: it is asked of the whole graph.</summary>
internal sealed record NoneFilter(FilterHop Hop, PathFilter Inner) : PathFilter
{
    public override string Text => $"{{ {Hop.Field}: {{ none: {Inner.Text} }} }}";

    public override bool Passes(PartialGraphs graphs, string node, int choice)
        => !graphs.Follow(Hop.Type, Hop.IsBack, node, graphs.All).Any(other => Inner.Passes(graphs, other, graphs.All));
}

internal sealed record BothFilter(PathFilter One, PathFilter Other, string Word) : PathFilter
{
    public override string Text => $"{{ {Word}: [{One.Text}, {Other.Text}] }}";

    public override bool Passes(PartialGraphs graphs, string node, int choice)
        => Word == "and"
            ? One.Passes(graphs, node, choice) && Other.Passes(graphs, node, choice)
            : One.Passes(graphs, node, choice) || Other.Passes(graphs, node, choice);
}
