using CorridorGraph.Ontology;
using CorridorGraph.Plan;
using CsCheck;

namespace CorridorGraph.Embedded.Tests;

public class PlainModelTests
{
    private const int Rounds = 4000;

    [Fact]
    public void A_scan_gives_what_the_plain_model_gives_whatever_is_asked()
        => Gen.Int.Sample(seed => Compare(seed, Scanned), iter: Rounds);

    [Fact]
    public void A_hop_gives_what_the_plain_model_gives_whatever_is_asked()
        => Gen.Int.Sample(seed => Compare(seed, Hopped), iter: Rounds);

    private static void Compare(int seed, Action<Chance, SmallGraph, Question> round)
    {
        var chance = new Chance(seed);
        round(chance, chance.Graph(), new Question());
    }

    private static void Scanned(Chance chance, SmallGraph graph, Question question)
    {
        RelationshipScope scope = chance.Scope(question);
        Filter where = chance.Filter(question, 3);
        SortKey[] order = chance.Order(ofRelationships: false);
        EntityType type = SmallGraph.Type(chance.Of("Firm", "Entity"));
        var model = new PlainModel(graph, question.Arguments(), scope);
        object?[][] keys = [.. model.All(type).Select(entity => model.Key(order, entity, null))];
        Page page = Page(chance, question, keys, order, out Window window);

        ScanNodes scan = question.Scan(type.Name, where, page, order);
        question.Replace(scan with { Scope = scope });
        object?[][] ordered = [.. model.All(type).Where(entity => model.Holds(where, entity))
            .Select(entity => model.Key(order, entity, null)).Order(Comparer(order))];
        using IPlanRows rows = question.Rows(graph.Engine());
        Same(window.Cut(ordered, order), rows, 0, 0, key => (string)key[order.Length]!, page);
    }

    private static void Hopped(Chance chance, SmallGraph graph, Question question)
    {
        RelationshipScope scope = chance.Scope(question);
        Filter where = chance.Coin() ? Filter.Everything : chance.Filter(question, 2);
        bool distinct = chance.Coin();
        RelationshipHop hop = chance.Hop();
        SortKey[] order = chance.Order(ofRelationships: !distinct && hop.Path is StoredPath);
        string? since = hop.Path is StoredPath ? chance.Of(null, "2017", "2017-09") : null;
        Filter whereEdge = since is null ? Filter.Everything
            : question.Where(Frame.Relationship.Single(own => own.Name == "since"), Comparison.GreaterOrEqual, since);
        var model = new PlainModel(graph, question.Arguments(), scope);
        EntityFact[] parents = [.. model.All(SmallGraph.Type("Entity"))];
        object?[][] RowsOf(EntityFact parent, bool filtered)
        {
            IEnumerable<Met> met = model.Follow(parent, hop).Where(one => !filtered
                || (model.Holds(where, model.Get(one.Other))
                    && (since is null || IsFrom(since, one.Fact!.Since))));
            return distinct
                ? [.. met.Select(one => one.Other).Distinct().Select(id => model.Key(order, model.Get(id), null)).Order(Comparer(order))]
                : [.. met.Select(one => model.Key(order, model.Get(one.Other), one)).Order(Comparer(order))];
        }

        Page page = Page(chance, question, [.. parents.SelectMany(parent => RowsOf(parent, filtered: false))], order, out Window window);
        ScanNodes scan = question.Scan("Entity");
        ExpandHop step = question.Hop(scan, hop, distinct, page, order);
        question.Replace(step with { Scope = scope, Where = where, WhereEdge = whereEdge });
        using IPlanRows rows = question.Rows(graph.Engine());
        for (int parent = 0; parent < parents.Length; parent++)
        {
            object?[][] all = RowsOf(parents[parent], filtered: true);
            Same(window.Cut(all, order), rows, 1, parent, key => string.Join('|', key[order.Length..]), page);
        }
    }

    private static bool IsFrom(string operand, string? date)
        => date is not null && string.CompareOrdinal(date[..Math.Min(operand.Length, date.Length)], operand) >= 0;

    private static void Same(Cut cut, IPlanRows rows, int step, int parent, Func<object?[], string> text, Page page)
    {
        RowRange range = rows.Rows(step, parent);
        string[] found = [.. Enumerable.Range(range.Start, range.Count)
            .Select(row => text([.. Question.Key(rows, step, row).Values]))];
        Assert.Equal(page.NeedsRows ? cut.Rows.Select(text) : [], found);
        if (page.NeedsTotalCount)
        {
            Assert.Equal(cut.Total, rows.TotalCount(step, parent));
        }

        Assert.Equal(cut.HasNext, rows.HasNextPage(step, parent));
        Assert.Equal(cut.HasPrevious, rows.HasPreviousPage(step, parent));
    }

    private static Page Page(Chance chance, Question question, object?[][] keys, SortKey[] order, out Window window)
    {
        bool backwards = chance.Coin(3);
        int? first = chance.Coin(3) ? null : chance.Below(5);
        int? skip = chance.Coin(3) ? chance.Below(4) : null;
        object?[]? place = keys.Length > 0 && chance.Coin() ? keys[chance.Below(keys.Length)] : null;
        window = new Window(backwards ? null : first, backwards ? null : skip, backwards ? first : null, backwards, place);
        int? key = place is null ? null : question.Value(new CursorKey([.. Back(place, order)]));
        return new Page(
            window.First is { } f ? question.Value((long)f) : null,
            window.Skip is { } s ? question.Value((long)s) : null,
            backwards ? null : key,
            window.Last is { } l ? question.Value((long)l) : null,
            backwards ? key : null)
        { NeedsTotalCount = chance.Coin(), NeedsRows = !chance.Coin(5) };
    }

    // An enumeration orders by number and is written by name.
    private static IEnumerable<object?> Back(object?[] key, SortKey[] order)
        => key.Select((value, i) => i < order.Length && value is long number
            && (order[i] as ByProperty)?.Property.Enum is var direct
            && (direct ?? (order[i] as ByNeighbour)?.Property.Enum) is { } type ? type.Values[(int)number] : value);

    private static Comparer<object?[]> Comparer(SortKey[] order)
        => System.Collections.Generic.Comparer<object?[]>.Create((a, b) => PlainModel.Compare(a, b, order));

    private sealed record Cut(object?[][] Rows, bool HasNext, bool HasPrevious, int Total);

    private sealed record Window(int? First, int? Skip, int? Last, bool Backwards, object?[]? Place)
    {
        public Cut Cut(IReadOnlyList<object?[]> ordered, SortKey[] order)
        {
            int start = 0, end = ordered.Count;
            if (Place is not null && Backwards)
            {
                end = ordered.TakeWhile(key => PlainModel.Compare(key, Place, order) < 0).Count();
            }
            else if (Place is not null)
            {
                start = ordered.TakeWhile(key => PlainModel.Compare(key, Place, order) <= 0).Count();
            }

            start = Math.Min(end, start + (Skip ?? 0));
            end = Math.Min(end, start + (First ?? ordered.Count));
            start = Math.Max(start, end - (Last ?? ordered.Count));
            return new Cut([.. ordered.Skip(start).Take(end - start)], end < ordered.Count, start > 0, ordered.Count);
        }
    }
}
