using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace CorridorGraph.Questions.Tests;

/// <summary>Marks the check of a named question: it runs with the defaults and with other values.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnswersAttribute(string question) : DataAttribute
{
    /// <summary>Name of the question's file.</summary>
    public string Question { get; } = question;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
        => new([new TheoryDataRow<Values>(Values.Defaults), new TheoryDataRow<Values>(Values.Others)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
