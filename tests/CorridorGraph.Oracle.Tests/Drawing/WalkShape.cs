namespace CorridorGraph.Oracle.Tests;

/// <summary>The shape of what a filter explains: whether every way in which it is true is one walk from the entity outwards.</summary>
internal static class WalkShape
{
    /// <summary>Whether no way in which the filter is true branches.</summary>
    public static bool IsOneWalk(Where where)
        => where.Clauses.Count(HasHop) <= 1 && where.Clauses.All(IsOneWalk);

    /// <summary>Whether anything of the filter can be explained.</summary>
    public static bool HasHop(Where? where) => where?.Clauses.Any(HasHop) ?? false;

    /// <summary>Whether a <c>not</c> stands over a relationship: a negation of a negation could be read as something to explain.</summary>
    public static bool NegatesHop(Where? where) => where?.Clauses.Any(clause => clause switch
    {
        NotClause not => MentionsHop(not.Part),
        _ => Parts(clause).Any(NegatesHop),
    }) ?? false;

    /// <summary>Whether a way in which the filter is true may lead along a derived path.</summary>
    public static bool FollowsDerived(Where? where) => where?.Clauses.Any(clause
        => clause is RelatedClause { Field.Type.Derivation: not null } || Parts(clause).Any(FollowsDerived)) ?? false;

    private static bool MentionsHop(Where? where)
        => where?.Clauses.Any(clause => clause is RelatedClause || Parts(clause).Any(MentionsHop)) ?? false;

    private static IEnumerable<Where?> Parts(Clause clause) => clause switch
    {
        AndClause and => and.Parts,
        OrClause or => or.Parts,
        NotClause not => [not.Part],
        AsClause narrowed => [narrowed.Part],
        RelatedClause related => related.Quantifiers.Select(each => each.Inner),
        _ => [],
    };

    private static bool IsOneWalk(Clause clause) => clause switch
    {
        AndClause and => and.Parts.Count(HasHop) <= 1 && and.Parts.All(IsOneWalk),
        OrClause or => or.Parts.All(IsOneWalk),
        AsClause narrowed => IsOneWalk(narrowed.Part),
        RelatedClause related => related.Quantifiers.Count(IsExplained) <= 1
            && related.Quantifiers.All(each => !IsExplained(each) || each.Inner is null || IsOneWalk(each.Inner)),
        _ => true,
    };

    private static bool HasHop(Clause clause) => clause switch
    {
        AndClause and => and.Parts.Any(HasHop),
        OrClause or => or.Parts.Any(HasHop),
        AsClause narrowed => HasHop(narrowed.Part),
        RelatedClause related => related.Quantifiers.Any(IsExplained),
        _ => false,
    };

    private static bool IsExplained(Quantifier quantifier)
        => quantifier.Quantity == Quantity.Some || quantifier is { Quantity: Quantity.Any, Any: true };
}
