using System.Collections.Immutable;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Stored values that tell code points from UTF-16 units, case from no case, trimming from none, escapes from none.</summary>
internal static class Texts
{
    public static readonly ImmutableArray<string> All =
    [
        "浙江大学", "之江实验室", "浙江", "杭州城西科创大走廊", "人工智能", "𠮷田研究所", "😀", "a😀b", "\uFF5E", "\uFF5Ea", "～😀",
        " ", "  a", "a ", "\u3000", "a", "A", "aa", "ab", "Ab", "aB", "b", "é", "e\u0301", "ß", "ss", "İ", "i", "ı",
        "say \"so\"", "back\\slash", "tab\there", "line\nbreak", "return\rhere", "<b>&'</b>", "\u2028", "\u007F", "\u0001", "\uFFFD",
        "#{}$x", "null", "true", "0", "10", "9", "2017", "-1", "a,b", "a|b", "\"\"\"", "CITED", "*", "%", "_",
    ];

    /// <summary>Those that sort alike by code point and by UTF-16 unit, which is how Neo4j before 5 compares.</summary>
    public static readonly ImmutableArray<string> OfBasicPlane = [.. All.Where(text => !text.Any(char.IsSurrogate))];

    public static readonly ImmutableArray<string> Dates =
    [
        "2009", "2010", "2010-02", "2010-02-28", "2012-02-29", "2012", "2012-12", "2012-12-31", "2013-01-01", "2013-01", "2013",
        "2015-06", "2015-06-15", "2015", "2017", "2017-09", "2017-09-06", "2017-09-30", "2017-10-01", "2018-01-01", "2020", "2021-11",
    ];

    public static readonly ImmutableArray<long> Integers = [-2147483648, -7, -1, 0, 1, 2, 3, 5, 8, 9, 10, 40, 100, 2147483647];

    public static readonly ImmutableArray<double> Floats =
        [-1e21, -2.5, -1, 0, 0.1, 0.30000000000000004, 1, 2.5, 3, 1e-7, 1234567.891, 1e15, 1e16, 1e21];

    /// <summary>A part of a text, cut between code points.</summary>
    public static string Part(Draw draw, string text)
    {
        System.Text.Rune[] runes = [.. text.EnumerateRunes()];
        int start = draw.Below(runes.Length + 1), length = draw.Below(runes.Length - start + 1);
        return string.Concat(runes.Skip(start).Take(length));
    }
}
