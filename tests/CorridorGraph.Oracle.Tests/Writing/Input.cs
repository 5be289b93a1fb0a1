using System.Collections.Immutable;

namespace CorridorGraph.Oracle.Tests;

/// <summary>An argument's value with the GraphQL type of its position, so that any part of it can become a variable.</summary>
internal abstract record Input(string Type);

/// <summary>A string, long, double, bool or null; an enum value is a string that is written without quotes.</summary>
internal sealed record InputScalar(string Type, object? Value, bool IsEnum = false) : Input(Type);

internal sealed record InputList(string Type, ImmutableArray<Input> Items) : Input(Type);

internal sealed record InputObject(string Type, ImmutableArray<(string Key, Input Value)> Fields) : Input(Type)
{
    /// <summary>Keys that the object leaves out; an omitted variable may stand there and mean the same.</summary>
    public ImmutableArray<(string Key, string Type)> Absent { get; init; } = [];
}
