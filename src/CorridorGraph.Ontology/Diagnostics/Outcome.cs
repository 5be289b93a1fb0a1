using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CorridorGraph.Ontology;

/// <summary>What a stage returns: its value, or every fault it found. Never both, never neither.</summary>
public sealed class Outcome<T>
    where T : class
{
    private Outcome(T? value, ImmutableArray<Diagnostic> faults)
    {
        Value = value;
        Faults = faults;
    }

    /// <summary>The value; null exactly when there are faults.</summary>
    public T? Value { get; }

    /// <summary>The faults, in the order in which they stand in the input.</summary>
    public ImmutableArray<Diagnostic> Faults { get; }

    /// <summary>Whether the stage succeeded.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Value is not null;

    /// <summary>Runs the next stage on the value, or passes the faults on.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next)
        where TNext : class
        => Succeeded ? next(Value) : new Outcome<TNext>(null, Faults);

    /// <summary>A value is a success.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, []);

    /// <summary>One fault is a failure.</summary>
    public static implicit operator Outcome<T>(Diagnostic fault) => new(null, [fault]);

    /// <summary>Faults are a failure; an empty list of them is not allowed.</summary>
    public static implicit operator Outcome<T>(ImmutableArray<Diagnostic> faults)
        => faults.IsDefaultOrEmpty ? throw new ArgumentException("A failure names at least one fault.", nameof(faults)) : new(null, faults);
}
