using System.Collections.Immutable;
using CorridorGraph.Ontology;

namespace CorridorGraph.Oracle.Tests;

/// <summary>What each operator means of one stored value, which may be missing.</summary>
internal static class Operators
{
    public static bool Hold(PropertyKind kind, ImmutableArray<Operation> operations, object? stored)
        => operations.All(operation => Holds(kind, operation.Name, operation.Operand, stored));

    private static bool Holds(PropertyKind kind, string name, object? operand, object? stored) => name switch
    {
        "eq" => Equal(kind, operand, stored),
        "in" => ((ImmutableArray<object?>)operand!).Any(each => Equal(kind, each, stored)),
        "contains" => stored is string text && text.Contains((string)operand!, StringComparison.Ordinal),
        "startsWith" => stored is string text && text.StartsWith((string)operand!, StringComparison.Ordinal),
        "endsWith" => stored is string text && text.EndsWith((string)operand!, StringComparison.Ordinal),
        "gt" => stored is not null && Compare(kind, stored, operand!) > 0,
        "gte" => stored is not null && Compare(kind, stored, operand!) >= 0,
        "lt" => stored is not null && Compare(kind, stored, operand!) < 0,
        "lte" => stored is not null && Compare(kind, stored, operand!) <= 0,
        _ when name[0] == 'n' => !Holds(kind, name[1..], operand, stored),
        _ => throw new ArgumentException($"No operator {name}."),
    };

    private static bool Equal(PropertyKind kind, object? operand, object? stored)
        => operand is null || stored is null ? operand is null && stored is null : Compare(kind, stored, operand) == 0;

    // A date is read at the precision of the operand, then compared as text.
    private static int Compare(PropertyKind kind, object stored, object operand) => (stored, operand) switch
    {
        (string date, string at) when kind == PropertyKind.PartialDate =>
            string.CompareOrdinal(date.Length > at.Length ? date[..at.Length] : date, at),
        (string text, string other) => CodePoints.MissingLast.Compare(text, other),
        (bool flag, bool other) => flag.CompareTo(other),
        (long number, long other) => number.CompareTo(other),
        (double number, double other) => number.CompareTo(other),
        (double number, long other) => number.CompareTo(other),
        _ => throw new ArgumentException($"{stored.GetType().Name} is not compared with {operand.GetType().Name}."),
    };
}
