using CorridorGraph.Plan;

namespace CorridorGraph.Benchmarks;

/// <summary>
/// Each question as somebody would write it who knows only this one: loops over arrays, started at the better end, writing the same bytes. It
/// is the measure of the engine in process.
/// </summary>
internal sealed class HandLoops(PlainGraph graph)
{
    private readonly bool[] isFirm = graph.Are("Firm"), isLaboratory = graph.Are("Laboratory");
    private readonly bool[] isIncubator = graph.Are("Incubator"), isTown = graph.Are("Town");
    private readonly int[] firms = [.. Enumerable.Range(0, graph.Count).Where(node => graph.Type[node] == "Firm")];
    private readonly int[] yearOfCode = Array.ConvertAll(graph.Dates, date => int.Parse(date.AsSpan(0, 4)));
    private readonly Ties operates = graph.From("OPERATES"), spinOffs = graph.To("SPUN_OUT_OF"), locatedIn = graph.From("LOCATED_IN");
    private readonly Ties hatchedBy = graph.To("HATCHES"), hatches = graph.From("HATCHES"), focusOf = graph.To("FOCUSES_ON");
    private readonly Ties hosts = graph.To("LOCATED_IN"), parts = graph.To("PART_OF");

    /// <summary>The loop of a question.</summary>
    public Action<JsonBuffer> Of(Question question) => question.Name switch
    {
        "N" => WriteN,
        "P" => WriteP,
        "F" => WriteF,
        "L" => WriteL,
        "A" => WriteA,
        _ when question == Questions.WithinCity => WriteWithinCity,
        _ when question == Questions.CityContains => WriteCityContains,
        _ => throw new InvalidOperationException($"Nobody has written a loop for {question.Name}."),
    };

    private void WriteN(JsonBuffer output)
    {
        output.Raw("{\"data\":{\"university\":{\"laboratories\":["u8);
        int laboratories = 0, last = -1;
        foreach (int laboratory in operates.Of(graph.NodeOf[Questions.University]))
        {
            if (laboratory == last || !isLaboratory[laboratory])
            {
                continue;
            }

            last = laboratory;
            output.Raw(laboratories == 0 ? "{\"spinOffs\":["u8 : ",{\"spinOffs\":["u8);
            int count = 0, lastFirm = -1;
            foreach (int firm in spinOffs.Of(laboratory))
            {
                if (firm == lastFirm || !isFirm[firm])
                {
                    continue;
                }

                lastFirm = firm;
                output.Raw(count == 0 ? "{\"id\":"u8 : ",{\"id\":"u8);
                output.Raw(graph.IdJson[firm]);
                output.Raw(",\"name\":"u8);
                output.Raw(graph.NameJson[firm]);
                WriteNames(",\"locatedIn\":["u8, locatedIn.Of(firm), output);
                WriteNames(",\"hatchedBy\":["u8, hatchedBy.Of(firm), output);
                output.Raw('}');
                if (++count == 10)
                {
                    break;
                }
            }

            output.Raw("]}"u8);
            if (++laboratories == 10)
            {
                break;
            }
        }

        output.Raw("]}}}"u8);
    }

    private void WriteNames(ReadOnlySpan<byte> key, Ties.Run nodes, JsonBuffer output)
    {
        output.Raw(key);
        int last = -1;
        foreach (int node in nodes)
        {
            if (node != last)
            {
                output.Raw(last < 0 ? "{\"id\":"u8 : ",{\"id\":"u8);
                output.Raw(graph.IdJson[node]);
                output.Raw(",\"name\":"u8);
                output.Raw(graph.NameJson[node]);
                output.Raw('}');
                last = node;
            }
        }

        output.Raw(']');
    }

    private void WriteP(JsonBuffer output)
    {
        int firm = graph.NodeOf[Questions.Firm];
        output.Raw("{\"data\":{\"firm\":{\"id\":"u8);
        output.Raw(graph.IdJson[firm]);
        output.Raw(",\"name\":"u8);
        output.Raw(graph.NameJson[firm]);
        output.Raw(",\"nameEn\":"u8);
        output.Raw(graph.NameEnJson[firm]);
        output.Raw(",\"founded\":"u8);
        output.Raw(graph.FoundedJson[firm]);
        output.Raw(",\"employees\":"u8);
        if (graph.Employees[firm] is { } employees)
        {
            output.Number(employees);
        }
        else
        {
            output.Null();
        }

        output.Raw("}}}"u8);
    }

    private void WriteF(JsonBuffer output)
    {
        var incubators = new HashSet<int>();
        foreach (int laboratory in operates.Of(graph.NodeOf[Questions.MiddlingUniversity]))
        {
            foreach (int firm in spinOffs.Of(laboratory))
            {
                foreach (int hatcher in hatchedBy.Of(firm))
                {
                    if (isLaboratory[laboratory] && isFirm[firm] && isIncubator[hatcher])
                    {
                        incubators.Add(hatcher);
                    }
                }
            }
        }

        int[] sorted = [.. incubators];
        Array.Sort(sorted, (one, other) => Compare(graph.NameCode[one], graph.NameCode[other], one, other));
        output.Raw("{\"data\":{\"incubators\":["u8);
        for (int i = 0; i < Math.Min(20, sorted.Length); i++)
        {
            output.Raw(i == 0 ? "{\"id\":"u8 : ",{\"id\":"u8);
            output.Raw(graph.IdJson[sorted[i]]);
            output.Raw(",\"name\":"u8);
            output.Raw(graph.NameJson[sorted[i]]);
            output.Raw(",\"hatchesConnection\":{\"totalCount\":"u8);
            int count = 0;
            foreach (int hatched in hatches.Of(sorted[i]))
            {
                count += isFirm[hatched] ? 1 : 0;
            }

            output.Number(count);
            output.Raw("}}"u8);
        }

        output.Raw("]}}"u8);
    }

    private void WriteL(JsonBuffer output)
    {
        const int Wanted = 20;
        int since = Array.BinarySearch(graph.Dates, Questions.Since, StringComparer.Ordinal);
        since = since < 0 ? ~since : since;
        Span<int> best = stackalloc int[Wanted + 1];
        int kept = 0, total = 0, last = -1;
        foreach (int firm in focusOf.Of(graph.NodeOf[Questions.Field]))
        {
            if (firm == last || !isFirm[firm] || graph.FoundedCode[firm] < since)
            {
                continue;
            }

            last = firm;
            total++;
            if (kept == Wanted && !IsBefore(firm, best[kept - 1]))
            {
                continue;
            }

            int place = kept;
            for (; place > 0 && IsBefore(firm, best[place - 1]); place--)
            {
                best[place] = best[place - 1];
            }

            best[place] = firm;
            kept = Math.Min(kept + 1, Wanted);
        }

        output.Raw("{\"data\":{\"firmsConnection\":{\"totalCount\":"u8);
        output.Number(total);
        output.Raw(",\"nodes\":["u8);
        for (int i = 0; i < kept; i++)
        {
            output.Raw(i == 0 ? "{\"id\":"u8 : ",{\"id\":"u8);
            output.Raw(graph.IdJson[best[i]]);
            output.Raw(",\"name\":"u8);
            output.Raw(graph.NameJson[best[i]]);
            output.Raw(",\"founded\":"u8);
            output.Raw(graph.FoundedJson[best[i]]);
            output.Raw('}');
        }

        output.Raw("]}}}"u8);
    }

    private bool IsBefore(int firm, int other)
        => Compare(graph.FoundedCode[other], graph.FoundedCode[firm], graph.NameCode[firm], graph.NameCode[other]) is var compared and not 0
            ? compared < 0
            : firm < other;

    private static int Compare(int one, int other, int oneThen, int otherThen)
        => one != other ? one.CompareTo(other) : oneThen.CompareTo(otherThen);

    private void WriteA(JsonBuffer output)
    {
        var counts = new Dictionary<(int Town, int Year), int>();
        foreach (int firm in firms)
        {
            int code = graph.FoundedCode[firm], year = code < 0 ? int.MaxValue : yearOfCode[code], last = -1;
            foreach (int place in locatedIn.Of(firm))
            {
                if (isTown[place] && place != last)
                {
                    last = place;
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, (place, year), out _)++;
                }
            }

            if (last < 0)
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, (int.MaxValue, year), out _)++;
            }
        }

        (int Town, int Year)[] keys = [.. counts.Keys];
        Array.Sort(keys);
        output.Raw("{\"data\":{\"firmsAggregate\":["u8);
        for (int i = 0; i < keys.Length; i++)
        {
            (int town, int year) = keys[i];
            output.Raw(i == 0 ? "{\"key\":{\"locatedIn\":"u8 : ",{\"key\":{\"locatedIn\":"u8);
            output.Raw(town == int.MaxValue ? "null"u8 : "{\"id\":"u8);
            if (town != int.MaxValue)
            {
                output.Raw(graph.IdJson[town]);
                output.Raw('}');
            }

            output.Raw(",\"founded\":"u8);
            output.Raw(year == int.MaxValue ? "null"u8 : "\""u8);
            if (year != int.MaxValue)
            {
                output.Number(year);
                output.Raw('"');
            }

            output.Raw("},\"count\":"u8);
            output.Number(counts[keys[i]]);
            output.Raw('}');
        }

        output.Raw("]}}"u8);
    }

    private void WriteWithinCity(JsonBuffer output)
    {
        bool[] isWithin = Within(graph.NodeOf[Questions.City]);
        int count = 0;
        Span<int> first = stackalloc int[20];
        foreach (int firm in firms)
        {
            if (isWithin[firm])
            {
                if (count < first.Length)
                {
                    first[count] = firm;
                }

                count++;
            }
        }

        output.Raw("{\"data\":{\"firmsConnection\":{\"totalCount\":"u8);
        output.Number(count);
        output.Raw(",\"nodes\":["u8);
        for (int i = 0; i < Math.Min(count, first.Length); i++)
        {
            output.Raw(i == 0 ? "{\"id\":"u8 : ",{\"id\":"u8);
            output.Raw(graph.IdJson[first[i]]);
            output.Raw('}');
        }

        output.Raw("]}}}"u8);
    }

    private void WriteCityContains(JsonBuffer output)
    {
        output.Raw("{\"data\":{\"scienceCity\":{\"containsConnection\":{\"totalCount\":"u8);
        output.Number(Within(graph.NodeOf[Questions.City]).AsSpan().Count(true));
        output.Raw("}}}}"u8);
    }

    // (LOCATED_IN/(LOCATED_IN|PART_OF)*)|PART_OF+ through places, walked from its end.
    private bool[] Within(int city)
    {
        var isWithin = new bool[graph.Count];
        bool[] around = new bool[graph.Count], whole = new bool[graph.Count];
        var left = new Stack<int>();
        Reach(city, around, left);
        while (left.TryPop(out int place))
        {
            foreach (int hosted in hosts.Of(place))
            {
                isWithin[hosted] = true;
                Reach(hosted, around, left);
            }

            foreach (int part in parts.Of(place))
            {
                Reach(part, around, left);
            }
        }

        Reach(city, whole, left);
        while (left.TryPop(out int place))
        {
            foreach (int part in parts.Of(place))
            {
                isWithin[part] = true;
                Reach(part, whole, left);
            }
        }

        return isWithin;
    }

    private void Reach(int place, bool[] reached, Stack<int> left)
    {
        if (graph.IsPlace[place] && !reached[place])
        {
            reached[place] = true;
            left.Push(place);
        }
    }
}
