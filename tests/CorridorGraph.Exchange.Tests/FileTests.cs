using System.Text;
using Xunit;

namespace CorridorGraph.Exchange.Tests;

public sealed class FileTests : IDisposable
{
    private readonly DatasetFolder dataset = new();

    public void Dispose() => dataset.Dispose();

    [Fact]
    public void The_folder_that_the_tests_start_from_is_right() => Assert.Empty(dataset.Faults());

    [Fact]
    public void A_folder_that_is_not_there_is_refused()
    {
        string folder = Path.Combine(dataset.Folder, "nowhere");

        var fault = Assert.Single(DatasetReader.Read(folder, Ontologies.Small).Faults);
        Assert.Equal($"CG4020  There is no folder \"{folder}\". A dataset is a folder with sources.csv, entities/ and "
            + $"relationships/.", fault.ToString());
    }

    [Fact]
    public void Missing_sources_are_one_fault()
    {
        dataset.Without("sources.csv");

        Assert.Equal(
            ["CG4021  The dataset has no sources.csv. Every fact is cited: list the sources there, with the columns id and title. "
                + "(sources.csv line 1)"],
            dataset.Faults());
    }

    [Theory]
    [InlineData("entities/Frim.csv", "No node type is named \"Frim\". Did you mean \"entities/Firm.csv\"?")]
    [InlineData("entities/Policy.CSV", "No node type is named \"Policy\". Did you mean \"entities/Policy.csv\"?")]
    [InlineData("entities/Organization.csv", "No node type is named \"Organization\". It is an interface: put each entity in the file "
        + "of its own type, such as entities/Incubator.csv.")]
    [InlineData("relationships/hatches.csv", "No relationship type is named \"hatches\". Did you mean \"relationships/HATCHES.csv\"?")]
    [InlineData("relationships/HATCHED_WITH.csv", "HATCHED_WITH is derived and has no rows: it stands for ^HATCHES/HATCHES. Give the "
        + "rows of HATCHES instead.")]
    [InlineData("metric.csv", "A dataset has no table \"metric.csv\". Did you mean \"metrics.csv\"?")]
    [InlineData("firms.csv", "A dataset has no table \"firms.csv\". Beside the folders it has sources.csv and metrics.csv.")]
    [InlineData("entitites/Policy.csv", "A dataset has no folder \"entitites\" with CSV files. Did you mean \"entities\"?")]
    [InlineData("old/Firm.csv", "A dataset has no folder \"old\" with CSV files. It has entities and relationships.")]
    [InlineData("entities/old/Firm.csv", "A dataset has no folder \"entities/old\" with CSV files. Did you mean \"entities\"?")]
    public void A_CSV_file_without_a_place_is_refused(string name, string message)
    {
        dataset.With(name, "id,name,sources\n");

        Assert.Equal([$"CG4022  {message} ({name} line 1)"], dataset.Faults());
    }

    [Fact]
    public void Other_files_are_left_alone()
    {
        dataset.With("README.md", "x").With("entities/notes.txt", "x").With("relationships/.hidden.csv", "x");

        Assert.Empty(dataset.Faults());
    }

    [Fact]
    public void An_entity_of_an_unknown_type_is_not_missing_to_its_relationships()
    {
        dataset.With("entities/Startup.csv", "id,name,sources\ns1,x,zhou\n")
            .With("relationships/HATCHES.csv", "from,to,sources\ndream-town,s1,news\n");

        Assert.Equal(["CG4022  No node type is named \"Startup\". (entities/Startup.csv line 1)"], dataset.Faults());
    }

    [Fact]
    public void A_link_to_a_file_that_is_gone_is_refused()
    {
        File.Delete(Path.Combine(dataset.Folder, "entities", "Firm.csv"));
        File.CreateSymbolicLink(Path.Combine(dataset.Folder, "entities", "Firm.csv"), Path.Combine(dataset.Folder, "gone"));

        Assert.StartsWith("CG4023  The file cannot be read: ", Assert.Single(dataset.Faults()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16", "It looks like UTF-16.", 1)]
    [InlineData("utf-16BE", "It looks like UTF-16.", 1)]
    [InlineData("utf-32", "It looks like UTF-32.", 1)]
    [InlineData("latin1", "The byte 0xE9 is no character there; it may be Windows-1252.", 3)]
    public void Text_in_another_encoding_is_refused_with_what_it_looks_like(string encoding, string looks, int line)
    {
        var other = Encoding.GetEncoding(encoding);
        dataset.With("entities/Firm.csv",
            [.. other.GetPreamble(), .. other.GetBytes("id,name,sources\ngetui,x,news\nrokid,Caf\u00e9,news\n")]);

        Assert.Equal([$"CG4030  The file is not UTF-8. {looks} Save it as UTF-8. (entities/Firm.csv line {line})"], dataset.Faults());
    }

    [Fact]
    public void GBK_and_bare_UTF_16_are_recognized()
    {
        byte[] gbk = [.. "id,name,sources\ngetui,"u8, 0xB8, 0xF6, 0xCD, 0xC6, .. ",news\n"u8];
        dataset.With("entities/Firm.csv", gbk).With("entities/Incubator.csv", Encoding.Unicode.GetBytes("id,name,sources\n"));

        Assert.Equal(
            [
                "CG4030  The file is not UTF-8. It looks like GBK (GB 18030). Save it as UTF-8. (entities/Firm.csv line 2)",
                "CG4030  The file is not UTF-8. It looks like UTF-16 without a byte order mark. Save it as UTF-8. "
                    + "(entities/Incubator.csv line 1)",
            ],
            dataset.Faults());
    }

    [Fact]
    public void A_fault_far_into_a_file_names_its_line()
    {
        // Past the first buffer, with characters of three bytes across its end.
        byte[] rows = Encoding.UTF8.GetBytes(
            "id,name,sources\n" + string.Concat(Enumerable.Range(0, 40_000).Select(i => $"f{i},个推,news\n")));
        dataset.With("entities/Firm.csv", [.. rows, 0xFF]);
        Assert.Contains("(entities/Firm.csv line 40002)", Assert.Single(dataset.Faults()), StringComparison.Ordinal);

        dataset.With("entities/Firm.csv", [.. rows, .. "x,y\0,news\n"u8]);
        Assert.Equal(["CG4031  The line holds a NUL character. Remove it; text has none. (entities/Firm.csv line "
            + "40002)"], dataset.Faults());
    }

    [Fact]
    public void A_byte_order_mark_and_every_line_break_are_read()
    {
        dataset.With("entities/Firm.csv", "\uFEFFid,name,sources\r\ngetui,个推,news\nrokid,\"two\r\nlines\",news\r\n\r\nlast,x,news");

        Assert.Equal(
            ["个推", "two\r\nlines", "x"],
            dataset.Read().Entities.Where(entity => entity.Type.Name == "Firm").Select(entity => entity.Values[1]));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Lines_are_those_of_the_file_after_cells_with_line_breaks(string lineBreak)
    {
        dataset.With("entities/Firm.csv",
            string.Join(lineBreak, "id,name,sources,employees", "getui,\"one", "two", "three\",news,", "", "rokid,x,news,many", ""));

        Assert.Contains("(entities/Firm.csv line 6, column \"employees\")", Assert.Single(dataset.Faults()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public void A_file_without_a_header_is_refused(string text)
    {
        dataset.With("entities/Firm.csv", text);

        Assert.Equal(["CG4032  The file is empty. Its first row names the columns. (entities/Firm.csv line 1)"], dataset.Faults());
    }

    [Fact]
    public void A_missing_column_is_one_fault_however_many_rows_there_are()
    {
        dataset.With("entities/Firm.csv", "id,name\ngetui,个推\nrokid,灵伴\n").With("entities/Policy.csv", "id,sources\np1,zhou\n");

        Assert.Equal(
            [
                "CG4033  The column \"sources\" is missing. Every row needs a value in it. (entities/Firm.csv line 1, column \"sources\")",
                "CG4033  The column \"name\" is missing. Every row needs a value in it. (entities/Policy.csv line 1, column \"name\")",
                "CG4033  The column \"motto\" is missing. Every row needs a value in it. (entities/Policy.csv line 1, column \"motto\")",
            ],
            dataset.Faults());
    }

    [Fact]
    public void Unknown_nameless_and_repeated_columns_are_refused()
    {
        dataset.With("relationships/HATCHES.csv", "from,to,sources,Note,,to,weight\ndream-town,getui,news,,,,\n");

        Assert.Equal(
            [
                "CG4034  No column of this file is named \"Note\". Did you mean \"note\"? (relationships/HATCHES.csv line 1, column "
                    + "\"Note\")",
                "CG4034  Column 5 has no name. Name it, or remove it. (relationships/HATCHES.csv line 1, column \"\")",
                "CG4035  The column \"to\" is already column 2. Remove one of the two. (relationships/HATCHES.csv line 1, column \"to\")",
                "CG4034  No column of this file is named \"weight\". It may have since, until, note, confidence, locator, from, to, "
                    + "sources. (relationships/HATCHES.csv line 1, column \"weight\")",
            ],
            dataset.Faults());
    }

    [Fact]
    public void Semicolons_between_cells_are_recognized()
    {
        dataset.With("relationships/HATCHES.csv", "from;to;sources\ndream-town;getui;news\n");

        Assert.Equal(
            "CG4034  The header has one cell. Separate cells by commas. (relationships/HATCHES.csv line 1, column \"from;to;sources\")",
            dataset.Faults()[0]);
    }

    [Fact]
    public void A_row_with_too_many_or_too_few_cells_is_refused()
    {
        dataset.With("relationships/HATCHES.csv", "from,to,sources\ndream-town,getui,news,zhou\ndream-town\nai-town,getui,news\n");

        Assert.Equal(
            [
                "CG4036  The row has 4 cells; the header has 3. Put a cell that holds a comma in quotes. (relationships/HATCHES.csv "
                    + "line 2)",
                "CG4036  The row has 1 cell; the header has 3. Put a comma for each cell that is blank. (relationships/HATCHES.csv line 3)",
            ],
            dataset.Faults());
    }

    [Fact]
    public void Bad_quoting_is_refused_and_the_rows_after_it_are_read()
    {
        dataset.With("entities/Firm.csv", "id,name,sources\ngetui,\"个\"推,news\nrokid,灵\"伴,news\nx y,\"z\",news\nlast,\"open,news\n");

        Assert.Equal(
            [
                "CG4037  Text follows a closing quote. Write a quote inside a quoted cell twice (\"\"), or close the quote of an "
                    + "earlier cell. (entities/Firm.csv line 2)",
                "CG4037  A quote stands inside a cell that does not start with one. Put the whole cell in quotes and write the inner "
                    + "quote twice (\"\"). (entities/Firm.csv line 3)",
                "CG4012  \"x y\" is not an id. An id is ASCII letters, digits, \".\", \"_\" and \"-\", and starts with a letter or "
                    + "digit. Did you mean \"x-y\"? (entities/Firm.csv line 4, column \"id\")",
                "CG4037  A quote that opens in this row is never closed. Close it; the rows after it were not read. "
                    + "(entities/Firm.csv line 5)",
            ],
            dataset.Faults());
    }
}
