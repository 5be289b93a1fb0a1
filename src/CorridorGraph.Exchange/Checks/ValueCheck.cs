using System.Collections.Immutable;
using System.Globalization;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Exchange;

/// <summary>Reads the text of a value as its property wants it.</summary>
internal static class ValueCheck
{
    private const int MaxListedValues = 12;

    /// <summary>The value as <see cref="EntityFact.Values"/> holds it, or null and the problem.</summary>
    public static object? Read(Property property, string text, out Problem? problem)
        => property.IsList ? ReadList(property, text, out problem) : ReadOne(property, text, out problem);

    /// <summary>The pieces between the bars.</summary>
    public static ImmutableArray<string> Split(string column, string text, out Problem? problem)
    {
        problem = null;
        if (!text.Contains('|'))
        {
            return [text];
        }

        var pieces = text.Split('|').ToImmutableArray();
        if (pieces.Contains(""))
        {
            string repaired = string.Join('|', pieces.Where(piece => piece.Length > 0));
            string hint = repaired.Length > 0 ? $" Did you mean \"{repaired}\"?" : "";
            problem = new Problem(ExchangeCodes.EmptyPiece, column, $"\"{text}\" has an empty piece; \"|\" separates values.{hint}");
        }

        return pieces;
    }

    private static object? ReadList(Property property, string text, out Problem? problem)
    {
        var pieces = Split(property.Name, text, out problem);
        for (int i = 0; i < pieces.Length && problem is null; i++)
        {
            ReadOne(property, pieces[i], out problem);
        }

        return problem is null ? pieces : null;
    }

    private static object? ReadOne(Property property, string text, out Problem? problem)
    {
        problem = null;
        return property.Kind switch
        {
            PropertyKind.Int => ReadInt(property, text, out problem),
            PropertyKind.Float => ReadFloat(property, text, out problem),
            PropertyKind.Boolean => ReadBoolean(property, text, out problem),
            PropertyKind.PartialDate => ReadDate(property, text, out problem),
            PropertyKind.Enum => ReadEnum(property, text, out problem),
            _ => text,
        };
    }

    private static object? ReadInt(Property property, string text, out Problem? problem)
    {
        problem = null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            return (long)number;
        }

        string plain = PlainNumber(text);
        string hint = decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal near)
            && near == decimal.Truncate(near) && near is >= int.MinValue and <= int.MaxValue
            ? $" Did you mean {decimal.ToInt32(near)}?"
            : " Write digits only, from -2147483648 to 2147483647.";
        problem = new Problem(ExchangeCodes.WrongNumber, property.Name, $"\"{text}\" is not a whole number of 32 bits.{hint}");
        return null;
    }

    /// <summary>A finite number, in digits with a point, perhaps with an exponent.</summary>
    public static object? ReadFloat(Property property, string text, out Problem? problem)
    {
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        problem = null;
        if (double.TryParse(text, style, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number))
        {
            return number;
        }

        string plain = PlainNumber(text);
        string hint = double.TryParse(plain, style, CultureInfo.InvariantCulture, out double near) && double.IsFinite(near)
            ? $" Did you mean {plain}?"
            : " Write digits with a point for the fraction, such as 3.43.";
        problem = new Problem(ExchangeCodes.WrongNumber, property.Name, $"\"{text}\" is not a finite number.{hint}");
        return null;
    }

    private static object? ReadBoolean(Property property, string text, out Problem? problem)
    {
        problem = null;
        if (text is "true" or "false")
        {
            return text == "true";
        }

        string? meant = text.Trim().ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "Y" or "1" or "是" => "true",
            "FALSE" or "NO" or "N" or "0" or "否" => "false",
            _ => null,
        };
        string hint = meant is null ? " Write true or false." : $" Write {meant}.";
        problem = new Problem(ExchangeCodes.WrongBoolean, property.Name, $"\"{text}\" is not a Boolean.{hint}");
        return null;
    }

    private static string? ReadDate(Property property, string text, out Problem? problem)
    {
        bool valid = PartialDate.IsValid(text);
        problem = valid
            ? null
            : new Problem(ExchangeCodes.WrongDate, property.Name, $"\"{text}\" is not a date. {PartialDate.Expectation(text)}");
        return valid ? text : null;
    }

    private static string? ReadEnum(Property property, string text, out Problem? problem)
    {
        problem = null;
        var values = property.Enum!.Values;
        int index = values.IndexOf(text);
        if (index >= 0)
        {
            return values[index];
        }

        string hint = Spelling.DidYouMean(text, values);
        if (hint.Length == 0 && values.Length <= MaxListedValues)
        {
            hint = $" Write one of {string.Join(", ", values)}.";
        }

        problem = new Problem(ExchangeCodes.WrongEnumValue, property.Name, $"\"{text}\" is not a value of {property.Enum.Name}.{hint}");
        return null;
    }

    // "1,234" and " 1234 " are what spreadsheets make of 1234.
    private static string PlainNumber(string text) => text.Trim().Replace(",", "", StringComparison.Ordinal).Replace(" "
        + "", "", StringComparison.Ordinal);
}
