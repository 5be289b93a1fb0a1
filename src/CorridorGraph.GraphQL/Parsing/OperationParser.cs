using System.Text;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using GraphQLParser;
using GraphQLParser.Exceptions;

namespace CorridorGraph.GraphQL;

/// <summary>Text to document. Every limit on size is held here, before validation spends time on what is too large.</summary>
internal static class OperationParser
{
    public static Outcome<OperationDocument> Parse(string text, QueryLimits limits)
    {
        int bytes = Encoding.UTF8.GetByteCount(text);
        if (bytes > limits.MaxRequestBytes)
        {
            return LimitFault.Of(OperationCodes.TooManyBytes, "This document has", bytes, "bytes", limits.MaxRequestBytes, nameof(limits.MaxRequestBytes));
        }

        try
        {
            if (CountTokens(text, limits.MaxTokens) is > 0 and var tokens && tokens > limits.MaxTokens)
            {
                return LimitFault.Of(
                    OperationCodes.TooManyTokens, "This document has at least", tokens, "tokens", limits.MaxTokens, nameof(limits.MaxTokens));
            }

            var parsed = Parser.Parse(text, new ParserOptions { Ignore = IgnoreOptions.Comments });
            var document = new OperationDocument(text, parsed);
            return DocumentSize.Check(document, limits) is { } fault ? fault : document;
        }
        catch (GraphQLMaxDepthExceededException deep)
        {
            return new Diagnostic(
                OperationCodes.NestedTooDeep,
                "Selections, lists or objects nest deeper here than the parser reads (64 selections, 42 objects, 120 lists). Split the operation.",
                new Place(OperationDocument.SourceName, deep.Location.Line, deep.Location.Column));
        }
        catch (GraphQLSyntaxErrorException syntax)
        {
            return new Diagnostic(
                OperationCodes.Syntax,
                $"This is not a GraphQL document: {syntax.Description.Split(';')[0]}.",
                new Place(OperationDocument.SourceName, syntax.Location.Line, syntax.Location.Column));
        }
    }

    // Stops at the first token past the limit, so that a hostile text costs no more than an allowed one.
    private static int CountTokens(string text, int limit)
    {
        int count = 0, position = 0;
        while (true)
        {
            var token = Lexer.Lex(text, position);
            if (token.Kind == TokenKind.EOF)
            {
                return count;
            }

            position = token.End;
            if (token.Kind != TokenKind.COMMENT && ++count > limit)
            {
                return count;
            }
        }
    }
}
