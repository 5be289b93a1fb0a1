using CorridorGraph.Ontology;
using Xunit;

namespace CorridorGraph.Oracle.Tests;

/// <summary>Walks by the system's own cursors: each page is the oracle's, and the pages together are the whole list.</summary>
public sealed class PageWalkTests
{
    [Fact]
    public async Task Pages_forwards_are_the_whole_list() => await WalkAllAsync(isForwards: true);

    [Fact]
    public async Task Pages_backwards_are_the_whole_list() => await WalkAllAsync(isForwards: false);

    private static async Task WalkAllAsync(bool isForwards)
    {
        var comparison = new Comparison(maxNodes: 40, maxRelationships: 160);
        int walks = 0, pages = 0;
        foreach (int seed in Runs.Seeds(250))
        {
            walks++;
            pages += await WalkAsync(comparison.SubjectOf(seed), seed, isForwards);
        }

        Assert.True(Runs.IsReplay || pages > walks * 2, $"{walks} walks took no more than {pages} pages.");
    }

    private static async Task<int> WalkAsync(Subject subject, int seed, bool isForwards)
    {
        var draw = new Draw(seed);
        var walk = PageWalk.Draw(draw, subject.Graph);
        int size = draw.Between(1, 4), pages = 0;
        Cursor? at = null;
        List<string> seen = [];
        while (true)
        {
            var query = walk.Page(size, isForwards, at);
            var written = QueryWriter.Write(query, draw, draw.Chance(0.5) ? 0.2 : 0);
            string answer = await subject.AskAsync(written);
            string expected = AnswerOracle.Answer(subject.Graph, query);
            var compared = new Case(subject.Graph, query, written, expected, Subject.WithoutCursors(answer));
            Assert.True(compared.Agrees, compared.Report($"CORRIDOR_SEED={seed}"));

            var page = JsonPage.Read(answer);
            pages++;
            seen = isForwards ? [.. seen, .. page.Rows] : [.. page.Rows, .. seen];
            if (page.Rows.Count > 0)
            {
                Assert.Equal(page.Cursors[0], page.StartCursor);
                Assert.Equal(page.Cursors[^1], page.EndCursor);
            }

            if (!(isForwards ? page.HasNextPage : page.HasPreviousPage))
            {
                Assert.Equal(page.TotalCount, seen.Count);
                return pages;
            }

            at = isForwards
                ? new Cursor(page.EndCursor!, seen.Count - 1)
                : new Cursor(page.StartCursor!, page.TotalCount - seen.Count);
        }
    }
}
