using System.Collections.Immutable;

namespace CorridorGraph.Ontology;

/// <summary>Where in a file a directive can stand.</summary>
internal enum Site
{
    Type,
    Interface,
    Field,
    Enum,
    EnumValue,
    Schema,
}

/// <summary>A directive that annotates an ontology: where it may stand and what it takes.</summary>
internal sealed record DirectiveShape(string Name, ImmutableArray<Site> Sites, string SitesText, ImmutableArray<ArgumentShape> Arguments)
{
    public bool IsRepeatable { get; init; }
}

/// <summary>An argument of a directive: one of <paramref name="Values"/>, or any string where there are none.</summary>
internal sealed record ArgumentShape(string Name, ImmutableArray<string> Values)
{
    public bool IsRequired { get; init; } = true;

    public string Expected => Values.IsEmpty ? "a string" : string.Join(" or ", Values);

    public string Example => Values.IsEmpty ? $"{Name}: \"...\"" : $"{Name}: {Values[0]}";
}

/// <summary>The directives that annotate an ontology.</summary>
internal static class Directives
{
    public static readonly DirectiveShape Node = new(
        "node", [Site.Type, Site.Interface], "on a type or an interface", [new ArgumentShape("plural", [])]);

    // A missing type is left to NamesRelationshipCheck, which knows the rest of the file and can suggest one.
    public static readonly DirectiveShape Relationship = new(
        "relationship",
        [Site.Field],
        "on a field",
        [
            new ArgumentShape("type", []) { IsRequired = false },
            new ArgumentShape("direction", [.. Enum.GetNames<Direction>().Select(name => name.ToUpperInvariant())]),
        ]);

    public static readonly DirectiveShape Search = new("search", [Site.Field], "on a String property", []);

    public static readonly DirectiveShape Derives = new(
        "derives",
        [Site.Schema],
        "on extend schema",
        [new ArgumentShape("type", []), new ArgumentShape("path", []), new ArgumentShape("through", []) { IsRequired = false }])
    {
        IsRepeatable = true,
    };

    public static readonly ImmutableArray<DirectiveShape> All = [Node, Relationship, Search, Derives];
}
