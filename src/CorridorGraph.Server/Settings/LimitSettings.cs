using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Server;

/// <summary>Reads the section <c>Query</c>: its settings are the properties of <see cref="QueryLimits"/>, their ranges included.</summary>
internal static class LimitSettings
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromHours(1);

    private static readonly PropertyInfo[] Properties =
        [.. typeof(QueryLimits).GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal)];

    /// <summary>Full names, such as <c>Query:MaxDepth</c>.</summary>
    public static IEnumerable<string> Names => Properties.Select(property => $"Query:{property.Name}");

    /// <summary>Sets each limit that is given; returns a fault for each that cannot be what it is.</summary>
    public static IEnumerable<Diagnostic> Fill(QueryLimits limits, IConfigurationSection query)
    {
        foreach (PropertyInfo property in Properties)
        {
            if (query[property.Name] is { } text && Set(limits, property, text) is { } expected)
            {
                yield return SettingChecks.Wrong($"Query:{property.Name}", text, $"must be {expected}");
            }
        }
    }

    // Returns what was expected where the text is not that.
    private static string? Set(QueryLimits limits, PropertyInfo property, string text)
    {
        if (property.PropertyType == typeof(TimeSpan))
        {
            return SetTime(limits, property, text);
        }

        RangeAttribute range = property.GetCustomAttribute<RangeAttribute>() ?? new RangeAttribute(0, int.MaxValue);
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || !range.IsValid(number))
        {
            return string.Create(CultureInfo.InvariantCulture, $"a whole number from {range.Minimum} to {range.Maximum}");
        }

        property.SetValue(limits, number);
        return null;
    }

    // A bare "10" would be ten days to TimeSpan.Parse, which nobody means: a time has its unit.
    private static string? SetTime(QueryLimits limits, PropertyInfo property, string text)
    {
        (string digits, double unit) = text switch
        {
            [.. var head, 'm', 's'] => (head, 0.001),
            [.. var head, 's'] => (head, 1),
            [.. var head, 'm'] => (head, 60),
            _ => ("", 0),
        };
        if (double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double amount)
            && amount * unit >= 0.001 && amount * unit <= LongestTimeout.TotalSeconds)
        {
            property.SetValue(limits, TimeSpan.FromSeconds(amount * unit));
            return null;
        }

        return "a time such as 500ms, 10s or 2m, at most 60m";
    }
}
