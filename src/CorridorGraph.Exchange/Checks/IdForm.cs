using CorridorGraph.Plan;

namespace CorridorGraph.Exchange;

/// <summary>Whether a cell is an id.</summary>
internal static class IdForm
{
    public static Problem? Check(string column, string id)
        => IdText.IsValid(id) ? null : new Problem(ExchangeCodes.WrongId, column, IdText.Describe(id));
}
