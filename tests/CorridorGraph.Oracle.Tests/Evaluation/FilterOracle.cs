using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Whether a row passes a filter, read off the rules one by one.</summary>
internal sealed class FilterOracle(PlainGraph graph, Scope scope)
{
    /// <param name="where">The filter.</param>
    /// <param name="row">An entity, relationship, source or metric.</param>
    /// <param name="only">
    /// Where given, the only relationships that <c>some</c> and <c>any: true</c> may use; what stands under a negation, and <c>all</c>,
    /// <c>none</c> and counts, see the whole graph all the same.
    /// </param>
    public bool Passes(Where? where, object row, IReadOnlySet<RelationshipFact>? only = null)
        => where is null || where.Clauses.All(clause => Passes(clause, row, only));

    private bool Passes(Clause clause, object row, IReadOnlySet<RelationshipFact>? only) => clause switch
    {
        AndClause and => and.Parts.All(part => Passes(part, row, only)),
        OrClause or => or.Parts.Any(part => Passes(part, row, only)),
        NotClause not => !Passes(not.Part, row),
        ValueClause value when value.Property.Name == "id" && row is EntityFact entity => PassesById(value.Operations, entity),
        ValueClause value => Operators.Hold(value.Property.Kind, value.Operations, PlainGraph.Value(row, value.Property.Name)),
        TypeClause type => Operators.Hold(PropertyKind.Enum, type.Operations, ((EntityFact)row).Type.Name),
        AsClause narrowed => ((EntityFact)row).Type == narrowed.Type && Passes(narrowed.Part, row, only),
        ElementsClause elements => elements.Quantifiers.All(each => Passes(elements.Property, each, (EntityFact)row)),
        CountClause count =>
            Operators.Hold(PropertyKind.Int, count.Operations, (long)graph.Count((EntityFact)row, count.Field, scope)),
        RelatedClause related => related.Quantifiers.All(each => Passes(related.Field, each, (EntityFact)row, only)),
        SourcesClause cited => cited.Quantifiers.All(each => Passes(each, [.. graph.Cited(SourcesOf(row))])),
        MetricsClause metrics => metrics.Quantifiers.All(each => Passes(each, [.. graph.Metrics((EntityFact)row)])),
        _ => throw new ArgumentException($"No clause {clause}."),
    };

    private bool Passes(RelationshipField field, Quantifier quantifier, EntityFact entity, IReadOnlySet<RelationshipFact>? only)
    {
        Edge[] all = [.. graph.Follow(entity, field, scope)];
        var usable = only is null ? all : graph.Follow(entity, field, scope, only);
        return quantifier.Quantity switch
        {
            Quantity.Some => usable.Any(edge => Passes(quantifier.Inner, edge.Far, only)),
            Quantity.None => !all.Any(edge => Passes(quantifier.Inner, edge.Far)),
            Quantity.All => all.All(edge => Passes(quantifier.Inner, edge.Far)),
            _ => quantifier.Any ? usable.Any() : all.Length == 0,
        };
    }

    private bool Passes(Quantifier quantifier, object[] rows) => quantifier.Quantity switch
    {
        Quantity.Some => rows.Any(row => Passes(quantifier.Inner, row)),
        Quantity.None => !rows.Any(row => Passes(quantifier.Inner, row)),
        Quantity.All => rows.All(row => Passes(quantifier.Inner, row)),
        _ => quantifier.Any == rows.Length > 0,
    };

    private static bool Passes(Property property, ElementQuantifier quantifier, EntityFact entity)
    {
        ImmutableArray<string> elements = PlainGraph.List(entity, property.Name);
        return quantifier.Quantity switch
        {
            Quantity.Some => elements.Any(element => Operators.Hold(property.Kind, quantifier.Inner, element)),
            Quantity.None => !elements.Any(element => Operators.Hold(property.Kind, quantifier.Inner, element)),
            Quantity.All => elements.All(element => Operators.Hold(property.Kind, quantifier.Inner, element)),
            _ => quantifier.Any == elements.Length > 0,
        };
    }

    // An entity answers to its former ids too, so eq and in ask whether any of its ids fits, and neq and nin whether none does.
    private static bool PassesById(ImmutableArray<Operation> operations, EntityFact entity)
    {
        string[] ids = [entity.Id, .. PlainGraph.List(entity, "formerIds")];
        return operations.All(operation => operation.Name[0] == 'n'
            ? ids.All(id => Operators.Hold(PropertyKind.Id, [operation], id))
            : ids.Any(id => Operators.Hold(PropertyKind.Id, [operation], id)));
    }

    private static ImmutableArray<string> SourcesOf(object row) => row switch
    {
        EntityFact entity => entity.Sources,
        RelationshipFact relationship => relationship.Sources,
        MetricFact metric => metric.Sources,
        _ => [],
    };
}
