using System.Globalization;

namespace CorridorGraph.Benchmarks;

/// <summary>The printed table: what was measured, the ratio, its target.</summary>
internal sealed class Table
{
    /// <summary>Prints a heading.</summary>
    public static void Head(string title) => Console.WriteLine($"\n{title,-44} {"measured",12} {"target",10}");

    /// <summary>Prints a value that must not be below its target.</summary>
    public static void AtLeast(string what, double value, double? target, string unit = "x", string aside = "")
        => Row(what, value, target, ">=", target is null || value >= target, unit, aside);

    /// <summary>Prints a value that must not be above its target.</summary>
    public static void AtMost(string what, double value, double? target, string unit = "x", string aside = "")
        => Row(what, value, target, "<=", target is null || value <= target, unit, aside);

    private static void Row(string what, double value, double? target, string sign, bool isMet, string unit, string aside)
        => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-44} {Shown(value) + " " + unit,12} {(target is { } wanted ? $"{sign} {wanted:#,0.##}" : ""),10} {(isMet ? "" : "MISSED ")}{aside}"));

    private static string Shown(double value) => value.ToString(value >= 100 ? "#,0" : "0.00", CultureInfo.InvariantCulture);
}
