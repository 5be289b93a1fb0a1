using System.Globalization;
using CorridorGraph.Ontology;

namespace CorridorGraph.GraphQL;

/// <summary>The one form of an error about a limit: what was seen, the limit, the setting that holds it.</summary>
internal static class LimitFault
{
    public static Diagnostic Of(string code, string subject, long seen, string unit, long limit, string setting, Place? place = null)
        => new(
            code,
            string.Create(CultureInfo.InvariantCulture, $"{subject} {seen} {unit}; the limit is {limit} (Query:{setting})."),
            place);
}
