using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using GraphQLParser.AST;

namespace CorridorGraph.GraphQL;

/// <summary>
/// Holds a document to its limits of fields, written and expanded, and of equal response keys. Fragments are counted once each and
/// multiplied, so that one doubled 18 times costs 18 additions here and not 262,144 fields.
/// </summary>
internal sealed class DocumentSize
{
    private readonly OperationDocument document;
    private readonly QueryLimits limits;
    private readonly Dictionary<string, long> expandedFragments = new(StringComparer.Ordinal);
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private int written;
    private Diagnostic? fault;

    private DocumentSize(OperationDocument document, QueryLimits limits)
    {
        this.document = document;
        this.limits = limits;
    }

    public static Diagnostic? Check(OperationDocument document, QueryLimits limits) => new DocumentSize(document, limits).Check();

    private Diagnostic? Check()
    {
        foreach (var fragment in document.Fragments)
        {
            ExpandedIn(fragment.Key);
        }

        foreach (var operation in document.Operations)
        {
            long expanded = Expanded(operation.SelectionSet);
            if (expanded > limits.MaxExpandedFields)
            {
                fault ??= LimitFault.Of(
                    OperationCodes.TooManyExpandedFields,
                    "With its fragments put in place this operation has",
                    expanded,
                    "fields",
                    limits.MaxExpandedFields,
                    nameof(limits.MaxExpandedFields),
                    document.PlaceOf(operation));
            }
        }

        return written > limits.MaxFields
            ? LimitFault.Of(OperationCodes.TooManyFields, "This document has", written, "fields", limits.MaxFields, nameof(limits.MaxFields))
            : fault;
    }

    // A fragment that spreads itself is refused by validation; here it counts as nothing, so that counting ends.
    private long ExpandedIn(string fragmentName)
    {
        if (expandedFragments.TryGetValue(fragmentName, out long known))
        {
            return known;
        }

        if (!document.Fragments.TryGetValue(fragmentName, out var fragment) || !open.Add(fragmentName))
        {
            return 0;
        }

        long expanded = Expanded(fragment.SelectionSet);
        open.Remove(fragmentName);
        return expandedFragments[fragmentName] = expanded;
    }

    private long Expanded(GraphQLSelectionSet? selections)
    {
        long expanded = 0;
        Dictionary<ReadOnlyMemory<char>, int>? keys = null;
        foreach (var selection in selections?.Selections ?? [])
        {
            expanded += selection switch
            {
                GraphQLField field => 1 + Counted(field, ref keys) + Expanded(field.SelectionSet),
                GraphQLInlineFragment inline => Expanded(inline.SelectionSet),
                GraphQLFragmentSpread spread => ExpandedIn(spread.FragmentName.Name.StringValue),
                _ => 0,
            };
            expanded = Math.Min(expanded, int.MaxValue);
        }

        return expanded;
    }

    // Always zero: it counts on the side.
    private int Counted(GraphQLField field, ref Dictionary<ReadOnlyMemory<char>, int>? keys)
    {
        written++;
        keys ??= new Dictionary<ReadOnlyMemory<char>, int>(TextComparer.Instance);
        var key = (ReadOnlyMemory<char>)(field.Alias?.Name ?? field.Name).Value;
        int equal = keys[key] = keys.GetValueOrDefault(key) + 1;
        if (equal == limits.MaxEqualAliases + 1)
        {
            fault ??= LimitFault.Of(
                OperationCodes.TooManyEqualAliases,
                $"One selection has the response key \"{key}\" at least",
                equal,
                "times",
                limits.MaxEqualAliases,
                nameof(limits.MaxEqualAliases),
                document.PlaceOf(field));
        }

        return 0;
    }

    private sealed class TextComparer : IEqualityComparer<ReadOnlyMemory<char>>
    {
        public static readonly TextComparer Instance = new();

        public bool Equals(ReadOnlyMemory<char> x, ReadOnlyMemory<char> y) => x.Span.SequenceEqual(y.Span);

        public int GetHashCode(ReadOnlyMemory<char> text) => string.GetHashCode(text.Span);
    }
}
