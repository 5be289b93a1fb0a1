namespace CorridorGraph.Exchange;

/// <summary>A fault that does not know its place: what is wrong with a fact, wherever the fact was written.</summary>
/// <param name="Code">One of <see cref="ExchangeCodes"/>.</param>
/// <param name="Column">The column, or the field of a mutation's row, that is at fault.</param>
/// <param name="Message">Whole sentences.</param>
internal readonly record struct Problem(string Code, string Column, string Message);
