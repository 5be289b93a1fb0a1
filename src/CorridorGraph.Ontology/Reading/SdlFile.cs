using System.Collections.Immutable;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace CorridorGraph.Ontology;

/// <summary>A parsed SDL text that can say where each of its nodes stands.</summary>
internal sealed class SdlFile
{
    private static readonly ImmutableArray<string> Keywords = ["directive", "enum", "extend", "interface", "type"];

    private readonly string name;
    private readonly string text;
    private readonly ImmutableArray<int> lineStarts;

    private SdlFile(string name, string text, GraphQLDocument document)
    {
        this.name = name;
        this.text = text;
        Document = document;
        lineStarts = LineStarts(text);
    }

    public GraphQLDocument Document { get; }

    public Place Start => new(name, 1, 1);

    public static Outcome<SdlFile> Parse(string name, string text)
    {
        try
        {
            return new SdlFile(name, text, Parser.Parse(text, new ParserOptions { Ignore = IgnoreOptions.Comments }));
        }
        catch (GraphQLParserException exception)
        {
            string found = WordAt(text, exception.Location);
            return new Diagnostic(
                OntologyCodes.Syntax,
                $"The text is not GraphQL from here on. {Sentence(exception.Description)}{Spelling.DidYouMean(found, Keywords)}",
                new Place(name, exception.Location.Line, exception.Location.Column));
        }
    }

    public Place PlaceOf(ASTNode node) => PlaceAt(node.Location.Start);

    /// <summary>Where a character of the file stands, by its index.</summary>
    public Place PlaceAt(int index)
    {
        int line = lineStarts.BinarySearch(index);
        line = line < 0 ? ~line - 1 : line;
        return new Place(name, line + 1, index - lineStarts[line] + 1);
    }

    /// <summary>A node as it stands in the file.</summary>
    public string TextOf(ASTNode node) => text[node.Location.Start..node.Location.End];

    private static ImmutableArray<int> LineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (int i = 0; i < text.Length; i++)
        {
            bool endsLine = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            if (endsLine)
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToImmutable();
    }

    // The parser adds a link to the grammar after a semicolon, and names definitions that an ontology has no use for.
    private static string Sentence(string description)
    {
        string sentence = description.Split("; for more information", 2)[0]
            .Replace("\"query/mutation/subscription/fragment/schema/scalar/type/interface/union/enum/input/extend/directive\"",
                "type, interface or enum",
                StringComparison.Ordinal);
        return sentence.EndsWith('.') ? sentence : sentence + ".";
    }

    private static string WordAt(string text, Location location)
    {
        string line = text.Split('\n').ElementAtOrDefault(location.Line - 1) ?? "";
        return string.Concat(line.Skip(location.Column - 1).TakeWhile(char.IsAsciiLetter));
    }
}
