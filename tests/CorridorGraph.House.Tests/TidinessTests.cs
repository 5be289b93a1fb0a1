using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorridorGraph.House.Tests;

public sealed class TidinessTests
{
    // The other half of a partial member, such as a generated pattern, is written by the compiler.
    [Fact]
    public void No_class_is_split_into_parts_unless_a_generator_writes_one()
        => House.HasNone(
            from source in SourceFile.Product
            from type in source.Nodes<TypeDeclarationSyntax>()
            where type.Modifiers.Any(SyntaxKind.PartialKeyword)
            where !type.Members.Any(member => member.Modifiers.Any(SyntaxKind.PartialKeyword) && member.AttributeLists.Count > 0)
            select source.At(type, type.Identifier.Text),
            "A class in two files is two classes:");

    [Fact]
    public void There_are_no_regions_and_no_silenced_warnings()
        => House.HasNone(
            from source in SourceFile.Everything
            from trivia in source.Root.DescendantTrivia()
            where trivia.IsKind(SyntaxKind.RegionDirectiveTrivia) || trivia.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia)
            select source.At(trivia.GetStructure()!, trivia.ToString()),
            "Divide the file, or mend what is warned of:");

    [Fact]
    public void A_note_of_work_to_do_cites_an_issue()
        => House.HasNone(
            from source in SourceFile.Everything
            from trivia in source.Root.DescendantTrivia()
            where trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)
            let text = trivia.ToString()
            where Regex.IsMatch(text, @"\b(TODO|FIXME|HACK|XXX)\b") && !Regex.IsMatch(text, @"#\d+")
            select $"{source.File}: {text.Trim()}",
            "File an issue and cite it, or do it:");

    [Fact]
    public void Every_public_member_has_a_summary()
        => House.HasNone(
            from source in SourceFile.Product
            from member in source.Nodes<MemberDeclarationSyntax>()
            where member is not BaseNamespaceDeclarationSyntax && IsPublic(member) && !HasDocumentation(member)
            select source.At(member, member.ToString().Split('\n')[0].Trim()),
            "A public member's summary adds a fact to its name:");

    [Fact]
    public void Exempt_files_exist() => House.HasNone(Exemptions.Stale, "Exempt, and gone:");

    // Public as far as another project can see: so are all types around it. Overrides inherit what they say.
    private static bool IsPublic(MemberDeclarationSyntax member)
        => !member.Modifiers.Any(SyntaxKind.OverrideKeyword)
            && (member.Modifiers.Any(SyntaxKind.PublicKeyword)
                || member is EnumMemberDeclarationSyntax
                || (member.Parent is InterfaceDeclarationSyntax && member.Modifiers.Count == 0))
            && member.Ancestors().OfType<BaseTypeDeclarationSyntax>().All(type => type.Modifiers.Any(SyntaxKind.PublicKeyword));

    private static bool HasDocumentation(MemberDeclarationSyntax member)
        => member.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia));
}
