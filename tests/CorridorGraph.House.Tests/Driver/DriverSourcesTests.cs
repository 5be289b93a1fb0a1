using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorridorGraph.House.Tests;

/// <summary>
/// Keeps the client on Neo4j's driver honest where the package is not there: its sources are compiled against our own contract as it is, and
/// against <see cref="Surface"/> in the driver's place.
/// </summary>
public sealed class DriverSourcesTests
{
    /// <summary>What the sources use of the driver, declared by hand. A build with the switch holds them to the driver itself.</summary>
    public const string Surface = "tests/CorridorGraph.House.Tests/Driver/DriverSurface.cs";

    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private static IEnumerable<SourceFile> Sources
        => SourceFile.Product.Where(source => source.File.StartsWith("src/CorridorGraph.Neo4j.Driver/", StringComparison.Ordinal));

    [Fact]
    public void The_sources_compile_against_the_contract_of_clients()
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "CorridorGraph.Neo4j.Driver",
            Sources.Select(source => (source.File, source.Text)).Append((Surface, House.Read(Surface))).Append(("implicit", ImplicitUsings))
                .Select(source => CSharpSyntaxTree.ParseText(source.Item2, options, source.Item1, cancellationToken: TestContext.Current.CancellationToken)),
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        House.HasNone(
            compilation.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString()),
            "With -p:Neo4jDriver=true this would not build:");
    }

    [Fact]
    public void The_public_surface_is_one_client()
        => Assert.Equal(
            [
                "DriverCypherClient: ICypherClient",
                "DriverCypherClient(CypherOptions options, TimeProvider? time = null)",
                "ValueTask<CypherServer> DescribeAsync(CancellationToken cancel)",
                "Task<CypherOutcome> RunAsync(CypherRun run, ICypherSink sink, CancellationToken cancel)",
                "ValueTask DisposeAsync()",
            ],
            from source in Sources
            from member in source.Nodes<MemberDeclarationSyntax>()
            where member.Modifiers.Any(SyntaxKind.PublicKeyword)
            where member.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().All(type => type.Modifiers.Any(SyntaxKind.PublicKeyword))
            select Signature(member));

    [Fact]
    public void Client_faults_and_settings_are_one_file_each()
        => Assert.All(["DriverCypherClient.cs", "DriverFaults.cs", "DriverSettings.cs"], name => Assert.Contains(Sources, source => Path.GetFileName(source.File) == name));

    // The program's own libraries and those of .NET, as this test was started with them.
    private static IEnumerable<MetadataReference> References()
        => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("xunit", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith("Neo4j.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));

    private static string Signature(MemberDeclarationSyntax member) => Regex.Replace(
        member switch
        {
            TypeDeclarationSyntax type => $"{type.Identifier}{type.ParameterList}{type.BaseList}".Replace(" :", ":", StringComparison.Ordinal),
            MethodDeclarationSyntax method => $"{method.ReturnType} {method.Identifier}{method.ParameterList}",
            ConstructorDeclarationSyntax constructor => $"{constructor.Identifier}{constructor.ParameterList}",
            _ => member.ToString(),
        },
        @"\s+",
        " ");
}
