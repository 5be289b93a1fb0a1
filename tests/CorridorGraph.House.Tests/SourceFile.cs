using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorridorGraph.House.Tests;

/// <summary>A C# file with its syntax tree.</summary>
internal sealed record SourceFile(string File, string Text, CompilationUnitSyntax Root)
{
    /// <summary>What is shipped.</summary>
    public static ImmutableArray<SourceFile> Product { get; } = [.. House.Sources("src").Select(Parse)];

    /// <summary>What is shipped, what tests it, and what makes the seed.</summary>
    public static ImmutableArray<SourceFile> Everything { get; } =
        [.. Product, .. House.Sources("tests").Select(Parse), .. House.Sources("seed").Select(Parse)];

    /// <summary>All nodes of one kind.</summary>
    public IEnumerable<T> Nodes<T>()
        where T : SyntaxNode
        => Root.DescendantNodes().OfType<T>();

    /// <summary>A finding with its place.</summary>
    public string At(SyntaxNode node, string finding) => $"{File}:{LineOf(node) + 1} {finding}";

    /// <summary>Lines from the first to the last token, both counted.</summary>
    public static int Length(SyntaxNode node)
    {
        FileLinePositionSpan span = node.SyntaxTree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static int LineOf(SyntaxNode node) => node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line;

    private static SourceFile Parse(string file)
    {
        string text = House.Read(file);
        return new SourceFile(file, text, CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot());
    }
}
