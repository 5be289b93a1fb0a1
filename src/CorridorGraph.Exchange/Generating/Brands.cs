namespace CorridorGraph.Exchange;

/// <summary>A made-up word of two or three syllables, in characters and in their Latin spelling.</summary>
internal readonly record struct Brand(string Name, string NameEn);

/// <summary>Makes up the words that names are built on: unlike for unlike numbers, as long as there are enough of them.</summary>
internal static class Brands
{
    // 64 syllables, six bits of a number each.
    private const string Characters =
        "云启智星海天汇深蓝新联数光芯元鸿博瑞恒达科微量源安康泰和宇远航川山河林青峰凌睿思创拓越领腾飞翔华明清正同弘毅润泽易简极序图灵谷禾";

    private static readonly string[] Spellings =
    [
        .. ("yun qi zhi xing hai tian hui shen lan xin lian shu guang xin yuan hong bo rui heng da ke wei liang yuan an kang tai he yu "
            + "yuan hang chuan shan he lin qing feng ling rui si chuang tuo yue ling teng fei xiang hua ming qing zheng tong hong yi run "
            + "ze yi jian ji xu tu ling gu he").Split(' '),
    ];

    /// <summary>The word of three syllables for a number; no two of the first 262,144 numbers share one.</summary>
    public static Brand Long(ulong number) => Spell(Scatter(number, 18), 3);

    /// <summary>The word of two syllables for a number; no two of the first 4,096 numbers share one.</summary>
    public static Brand Short(ulong number) => Spell(Scatter(number, 12), 2);

    // Neighbours get unlike words. Each step can be undone within so many bits, so unlike numbers stay unlike.
    private static ulong Scatter(ulong number, int bits)
    {
        ulong mask = (1UL << bits) - 1;
        ulong value = number & mask;
        for (int round = 0; round < 2; round++)
        {
            value = value * 0x9E3779B1 & mask;
            value ^= value >> (bits / 2);
        }

        return value;
    }

    private static Brand Spell(ulong digits, int syllables)
    {
        string name = "", nameEn = "";
        for (int i = 0; i < syllables; i++)
        {
            int syllable = (int)(digits >> (6 * i)) & 63;
            name += Characters[syllable];
            nameEn += Spellings[syllable];
        }

        return new Brand(name, char.ToUpperInvariant(nameEn[0]) + nameEn[1..]);
    }
}
