using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorridorGraph.House.Tests;

public sealed class SizeTests
{
    private const int LongestFile = 400;
    private const int LongestTestFile = 600;
    private const int LongestMethod = 70;
    private const int MostParameters = 5;

    [Fact]
    public void No_file_is_longer_than_its_ceiling()
        => House.HasNone(
            from source in SourceFile.Everything
            let lines = source.Text.Split('\n').Length - 1
            where lines > (source.File.StartsWith("tests/", StringComparison.Ordinal) ? LongestTestFile : LongestFile)
            where !Exemptions.Cover(nameof(No_file_is_longer_than_its_ceiling), source.File)
            select $"{source.File} has {lines} lines",
            $"A source file has at most {LongestFile} lines, a test file {LongestTestFile}:");

    [Fact]
    public void No_method_is_longer_than_its_ceiling()
        => House.HasNone(
            from source in SourceFile.Everything
            from node in source.Root.DescendantNodes()
            where node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
            let lines = SourceFile.Length(node)
            where lines > LongestMethod && !Exemptions.Cover(nameof(No_method_is_longer_than_its_ceiling), source.File)
            select source.At(node, $"has {lines} lines"),
            $"A method has at most {LongestMethod} lines:");

    // A record's parameters are its data; a class takes what it works with.
    [Fact]
    public void No_constructor_takes_more_than_five_parameters()
        => House.HasNone(
            from source in SourceFile.Product
            from node in source.Root.DescendantNodes()
            let parameters = node switch
            {
                ConstructorDeclarationSyntax constructor => constructor.ParameterList,
                ClassDeclarationSyntax type => type.ParameterList,
                StructDeclarationSyntax type => type.ParameterList,
                _ => null,
            }
            where parameters is { Parameters.Count: > MostParameters }
            where !Exemptions.Cover(nameof(No_constructor_takes_more_than_five_parameters), source.File)
            select source.At(node, $"takes {parameters.Parameters.Count}"),
            $"After {MostParameters} parameters comes an options record:");
}
