using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorridorGraph.House.Tests;

public sealed class NameTests
{
    // These names hold anything, so in time they do.
    private static readonly string[] Vague = ["Common", "Core", "Util", "Utils", "Utility", "Helper", "Helpers", "Manager", "Misc"];

    [Fact]
    public void No_folder_has_a_name_that_holds_anything()
        => House.HasNone(
            House.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) || file.StartsWith("tests/", StringComparison.Ordinal))
                .Where(file => file.Split('/', '.').Any(Vague.Contains)),
            "Name the subject instead:");

    [Fact]
    public void No_type_has_a_name_that_holds_anything()
        => House.HasNone(
            from source in SourceFile.Product
            from type in source.Nodes<BaseTypeDeclarationSyntax>()
            where Vague.Any(word => type.Identifier.Text.EndsWith(word, StringComparison.Ordinal))
            select source.At(type, type.Identifier.Text),
            "Name the subject instead:");

    [Fact]
    public void A_namespace_is_its_project()
        => House.HasNone(
            from source in SourceFile.Product
            let project = source.File.Split('/')[1]
            from space in source.Nodes<BaseNamespaceDeclarationSyntax>()
            where space.Name.ToString() != project
            select source.At(space, space.Name.ToString()),
            "Folders divide the files of a project, not its names:");
}
