using CorridorGraph.Ontology;
using GraphQLParser.AST;

namespace CorridorGraph.GraphQL;

/// <summary>A parsed document within its limits; not yet validated.</summary>
internal sealed class OperationDocument
{
    internal OperationDocument(string text, GraphQLDocument document)
    {
        Text = text;
        Document = document;
        foreach (var definition in document.Definitions)
        {
            if (definition is GraphQLFragmentDefinition fragment)
            {
                Fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
            }
            else if (definition is GraphQLOperationDefinition operation)
            {
                Operations.Add(operation);
            }
        }
    }

    /// <summary>Name of the source in places.</summary>
    public const string SourceName = "query";

    public string Text { get; }

    public GraphQLDocument Document { get; }

    public List<GraphQLOperationDefinition> Operations { get; } = [];

    public Dictionary<string, GraphQLFragmentDefinition> Fragments { get; } = new(StringComparer.Ordinal);

    /// <summary>Where a node of the document stands.</summary>
    public Place PlaceOf(ASTNode node) => PlaceAt(node.Location.Start);

    private Place PlaceAt(int position)
    {
        var location = GraphQLParser.Location.FromLinearPosition(Text, position);
        return new Place(SourceName, location.Line, location.Column);
    }
}
