using System.Collections.Immutable;
using System.Globalization;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.GraphQL;

/// <summary>A root field that the store answers, not the engine.</summary>
/// <param name="Field">The field.</param>
/// <param name="After">Parameter with a number of a change, or null.</param>
/// <param name="First">Parameter with a number of rows, or null for <see cref="StoreReader.DefaultFirst"/>.</param>
/// <param name="Entity">Parameter with an entity's id, or null.</param>
internal sealed record StoreQuestion(BoundField Field, int? After, int? First, int? Entity);

/// <summary>
/// Answers <c>graphVersion</c> and <c>changes</c>. It is asked before the engine: the version that an answer names is never newer than its rows.
/// </summary>
internal sealed class StoreReader(IGraphStore? store, QueryLimits limits)
{
    /// <summary>Changes given where the question does not say how many.</summary>
    public const int DefaultFirst = 100;

    /// <summary>The JSON of each question; nothing is awaited where there is none.</summary>
    public ValueTask<Outcome<StoreAnswers>> AnswerAsync(CompiledOperation operation, RequestValues values, CancellationToken cancel)
        => operation.StoreQuestions.IsEmpty ? new(StoreAnswers.None) : AnswerAllAsync(operation.StoreQuestions, values.Arguments, cancel);

    private async ValueTask<Outcome<StoreAnswers>> AnswerAllAsync(
        ImmutableArray<StoreQuestion> questions, PlanArguments arguments, CancellationToken cancel)
    {
        var answers = ImmutableArray.CreateBuilder<byte[]>(questions.Length);
        foreach (var question in questions)
        {
            var answer = await AnswerAsync(question, arguments, cancel).ConfigureAwait(false);
            if (!answer.Succeeded)
            {
                return answer.Faults;
            }

            answers.Add(answer.Value);
        }

        return new StoreAnswers(answers.ToImmutable());
    }

    private async ValueTask<Outcome<byte[]>> AnswerAsync(StoreQuestion question, PlanArguments arguments, CancellationToken cancel)
    {
        try
        {
            return question.Field.Meaning is GraphVersion
                ? await VersionAsync(arguments, cancel).ConfigureAwait(false)
                : await ChangesAsync(question, arguments, cancel).ConfigureAwait(false);
        }
        catch (GraphStoreException unread)
        {
            return unread.Fault with { Path = [question.Field.ResponseKey] };
        }
    }

    private async ValueTask<Outcome<byte[]>> VersionAsync(PlanArguments arguments, CancellationToken cancel)
        => store is null
            ? "null"u8.ToArray()
            : System.Text.Encoding.ASCII.GetBytes(
                (await store.After(arguments.After).ReadVersionAsync(cancel).ConfigureAwait(false)).ToString(CultureInfo.InvariantCulture));

    private async ValueTask<Outcome<byte[]>> ChangesAsync(StoreQuestion question, PlanArguments arguments, CancellationToken cancel)
    {
        string key = question.Field.ResponseKey;
        if (store is null)
        {
            return new Diagnostic(
                OperationCodes.ReadOnly, "This graph takes no changes and has no change log. Ask a service that keeps a database.", question.Field.Place)
            {
                Path = [key],
            };
        }

        long first = arguments.Number(question.First) ?? DefaultFirst;
        if (first > limits.MaxListRows)
        {
            return new Diagnostic(
                EngineCodes.ListTooLong,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\"{key}\" asks for {first} rows; the limit is {limits.MaxListRows} (Query:MaxListRows). Go on with after, the last number."),
                question.Field.Place)
            {
                Path = [key],
            };
        }

        var changes = await store.After(arguments.After)
            .ReadLogAsync(arguments.Number(question.After) ?? 0, (int)first, arguments.Text(question.Entity), cancel).ConfigureAwait(false);
        using var output = new JsonBuffer();
        ChangeWriter.Write(changes, question.Field.Selection!, output);
        return output.Written.ToArray();
    }
}

/// <summary>The JSON of each <see cref="StoreQuestion"/>, by its number.</summary>
internal sealed record StoreAnswers(ImmutableArray<byte[]> Json)
{
    public static readonly StoreAnswers None = new([]);
}
