using System.Text;
using CorridorGraph.Plan;
using Xunit;

namespace CorridorGraph.Exchange.Tests;

/// <summary>Datasets whose facts are handed over while the rest is still being read.</summary>
public sealed class StreamingTests
{
    private const int Rows = 5_000;
    private const int Megabyte = 1 << 20;

    [Fact]
    public void Facts_come_in_the_order_of_their_kinds_and_are_those_of_the_folder()
    {
        using DatasetFolder dataset = Large();
        var facts = new FactList();
        var counts = DatasetReader.Read(dataset.Folder, Ontologies.Small, facts).Value;
        Assert.Equal(GraphCounts.Of(facts.Facts), counts);
        Assert.Equal(GraphDigest.Of(dataset.Read()), GraphDigest.Of(facts.Facts));
    }

    [Fact]
    public void After_a_fault_nothing_more_is_handed_over_and_every_fault_is_named()
    {
        using DatasetFolder dataset = Large();
        dataset.With("entities/Incubator.csv", "id,name,sources\ndream-town,梦想小镇,nobody\nai-town,人工智能小镇,news\n");
        var facts = new FactList();
        var read = DatasetReader.Read(dataset.Folder, Ontologies.Small, facts);
        Assert.Equal(ExchangeCodes.UnknownSource, Assert.Single(read.Faults).Code);
        Assert.DoesNotContain(facts.Facts.Entities, fact => fact.Type.Name == "Incubator");
        Assert.Empty(facts.Facts.Relationships);
    }

    [Fact]
    public void Progress_grows_from_file_to_file_and_ends_with_all_bytes()
    {
        using DatasetFolder dataset = Large();
        var told = new List<ReadingProgress>();
        Assert.True(DatasetReader.Read(dataset.Folder, Ontologies.Small, new FactList(), told.Add).Succeeded);
        long total = new DirectoryInfo(dataset.Folder).EnumerateFiles("*.csv", SearchOption.AllDirectories).Sum(file => file.Length);
        Assert.All(told, step => Assert.Equal(total, step.Total));
        Assert.Equal(told.Select(step => step.Bytes).Order(), told.Select(step => step.Bytes));
        Assert.Equal(total, told[^1].Bytes);
        Assert.InRange(told.Count, 4 + (2 * Rows / 1_024) - 2, 4 + (2 * Rows / 1_024) + 2);
    }

    [Fact]
    public void A_cell_of_a_megabyte_is_read_whole()
    {
        string text = string.Concat(Enumerable.Repeat("中,\n", Megabyte / 5));
        using DatasetFolder dataset = new DatasetFolder().With("sources.csv", $"id,title\r\nzhou,\"{text}\"\r\nnews,News\r\n");
        Assert.Equal(text, dataset.Read().Sources[0].Title);
        Assert.True(Encoding.UTF8.GetByteCount(text) > Megabyte - 8);
    }

    private static DatasetFolder Large()
    {
        string firms = string.Concat(Enumerable.Range(0, Rows).Select(i => $"f{i},Firm {i},news\n"));
        string ties = string.Concat(Enumerable.Range(0, Rows).Select(i => $"dream-town,f{i},news\n"));
        return new DatasetFolder().With("entities/Firm.csv", $"id,name,sources\n{firms}").With("relationships/HATCHES.csv", $"from,to,sources\n{ties}");
    }
}
