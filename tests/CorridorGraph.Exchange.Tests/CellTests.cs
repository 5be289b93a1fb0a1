using System.Collections.Immutable;
using Xunit;

namespace CorridorGraph.Exchange.Tests;

public sealed class CellTests : IDisposable
{
    private readonly DatasetFolder dataset = new();

    public void Dispose() => dataset.Dispose();

    [Theory]
    [InlineData("2O16", "\"2O16\" is not a whole number of 32 bits. Write digits only, from -2147483648 to 2147483647.")]
    [InlineData("\"1,200\"", "\"1,200\" is not a whole number of 32 bits. Did you mean 1200?")]
    [InlineData("12.0", "\"12.0\" is not a whole number of 32 bits. Did you mean 12?")]
    [InlineData(" 12", "\" 12\" is not a whole number of 32 bits. Did you mean 12?")]
    [InlineData("2147483648", "\"2147483648\" is not a whole number of 32 bits. Write digits only, from -2147483648 to 2147483647.")]
    [InlineData("9e99", "\"9e99\" is not a whole number of 32 bits. Write digits only, from -2147483648 to 2147483647.")]
    public void A_wrong_whole_number_is_refused(string cell, string message)
        => Assert.Equal([Fault("CG4001", "employees", message)], FaultsOf("employees", cell));

    [Theory]
    [InlineData("many", "\"many\" is not a finite number. Write digits with a point for the fraction, such as 3.43.")]
    [InlineData("NaN", "\"NaN\" is not a finite number. Write digits with a point for the fraction, such as 3.43.")]
    [InlineData("1e999", "\"1e999\" is not a finite number. Write digits with a point for the fraction, such as 3.43.")]
    [InlineData("\"1,200.5\"", "\"1,200.5\" is not a finite number. Did you mean 1200.5?")]
    public void A_wrong_number_is_refused(string cell, string message)
        => Assert.Equal([Fault("CG4001", "rating", message)], FaultsOf("rating", cell));

    [Theory]
    [InlineData("TRUE", "\"TRUE\" is not a Boolean. Write true.")]
    [InlineData("0", "\"0\" is not a Boolean. Write false.")]
    [InlineData("maybe", "\"maybe\" is not a Boolean. Write true or false.")]
    public void A_wrong_Boolean_is_refused(string cell, string message)
        => Assert.Equal([Fault("CG4002", "listed", message)], FaultsOf("listed", cell));

    [Theory]
    [InlineData("level", "Provincial", "\"Provincial\" is not a value of Level. Did you mean \"PROVINCIAL\"?")]
    [InlineData("level", "high", "\"high\" is not a value of Level. Write one of NATIONAL, PROVINCIAL.")]
    [InlineData("confidence", "cited", "\"cited\" is not a value of Confidence. Did you mean \"CITED\"?")]
    public void A_wrong_enum_value_is_refused(string column, string cell, string message)
        => Assert.Equal([Fault("CG4003", column, message)], FaultsOf(column, cell));

    [Theory]
    [InlineData("founded", "2017-9", "\"2017-9\" is not a date. Write a date as YYYY, YYYY-MM or YYYY-MM-DD: \"2017-09\".")]
    [InlineData("founded", "2023-02-29", "\"2023-02-29\" is not a date. Write a date as YYYY, YYYY-MM or YYYY-MM-DD.")]
    [InlineData("founded", "0000", "\"0000\" is not a date. Write a date as YYYY, YYYY-MM or YYYY-MM-DD.")]
    [InlineData("founded", "2017 ", "\"2017 \" is not a date. Write a date as YYYY, YYYY-MM or YYYY-MM-DD: \"2017\".")]
    [InlineData("inspected", "2017|2018-13", "\"2018-13\" is not a date. Write a date as YYYY, YYYY-MM or YYYY-MM-DD.")]
    public void A_wrong_date_is_refused(string column, string cell, string message)
        => Assert.Equal([Fault("CG4004", column, message)], FaultsOf(column, cell));

    [Theory]
    [InlineData("a||b", "\"a||b\" has an empty piece; \"|\" separates values. Did you mean \"a|b\"?")]
    [InlineData("|a", "\"|a\" has an empty piece; \"|\" separates values. Did you mean \"a\"?")]
    [InlineData("|", "\"|\" has an empty piece; \"|\" separates values.")]
    public void An_empty_piece_of_a_list_is_refused(string cell, string message)
        => Assert.Equal([Fault("CG4005", "aliases", message)], FaultsOf("aliases", cell));

    [Fact]
    public void An_empty_piece_among_the_sources_is_refused_once()
    {
        dataset.With("entities/Firm.csv", "id,name,sources\ngetui,个推,news|\n");

        Assert.Equal(
            [Fault("CG4005", "sources", "\"news|\" has an empty piece; \"|\" separates values. Did you mean \"news\"?")], dataset.Faults());
    }

    [Fact]
    public void A_blank_cell_that_every_row_fills_is_refused()
    {
        dataset.With("entities/Policy.csv", "id,name,motto,sources\np1,,,zhou\n")
            .With("relationships/HATCHES.csv", "from,to,sources\n,getui,news\n");

        Assert.Equal(
            [
                "CG4006  The cell is blank. Every row needs a value in this column. (entities/Policy.csv line 2, column \"name\")",
                "CG4006  The cell is blank. Every row needs a value in this column. (entities/Policy.csv line 2, column \"motto\")",
                "CG4006  The cell is blank. Every row needs a value in this column. (relationships/HATCHES.csv line 2, column \"from\")",
            ],
            dataset.Faults());
    }

    [Theory]
    [InlineData("浙大", "\"浙大\" is not an id. An id is ASCII letters, digits, \".\", \"_\" and \"-\", and starts with a letter or digit.")]
    [InlineData("a b", "\"a b\" is not an id. An id is ASCII letters, digits, \".\", \"_\" and \"-\", and starts with a letter or "
        + "digit. Did you mean \"a-b\"?")]
    [InlineData("-a", "\"-a\" is not an id. An id is ASCII letters, digits, \".\", \"_\" and \"-\", and starts with a letter or "
        + "digit. Did you mean \"a\"?")]
    public void An_id_of_another_form_is_refused(string id, string message)
    {
        dataset.With("entities/Firm.csv", $"id,name,sources\ngetui,个推,news\n{id},x,news\n");

        Assert.Equal([$"CG4012  {message} (entities/Firm.csv line 3, column \"id\")"], dataset.Faults());
    }

    [Fact]
    public void Every_kind_of_value_is_read()
    {
        dataset.With("entities/Firm.csv",
            "sources,id,listed,name,rating,employees,level,inspected,aliases,confidence\n"
            + "news|zhou,getui,true, 个推 ,-1.5e3,-12,NATIONAL,2016|2017-02-28,a|b,INFERRED\n");

        var firm = Assert.Single(dataset.Read().Entities, entity => entity.Id == "getui");
        object? Value(string name) => firm.Values[firm.Type.Properties.Select(property => property.Name).ToList().IndexOf(name)];

        Assert.Equal(["news", "zhou"], firm.Sources);
        Assert.Equal(" 个推 ", Value("name"));
        Assert.Equal(-12L, Value("employees"));
        Assert.Equal(-1500d, Value("rating"));
        Assert.Equal(true, Value("listed"));
        Assert.Equal("NATIONAL", Value("level"));
        Assert.Equal("INFERRED", Value("confidence"));
        Assert.Equal(["2016", "2017-02-28"], Assert.IsType<ImmutableArray<string>>(Value("inspected")));
        Assert.Equal(["a", "b"], Assert.IsType<ImmutableArray<string>>(Value("aliases")));
    }

    [Fact]
    public void A_blank_cell_is_a_missing_value_an_empty_list_or_CITED()
    {
        dataset.With("entities/Firm.csv", "id,name,sources,employees,aliases,confidence,nameEn\ngetui,个推,news,,,,\"\"\n");

        var firm = Assert.Single(dataset.Read().Entities, entity => entity.Id == "getui");
        foreach (var (property, value) in firm.Type.Properties.Zip(firm.Values))
        {
            switch (property.Name)
            {
                case "id" or "name":
                    Assert.NotNull(value);
                    break;
                case "confidence":
                    Assert.Equal("CITED", value);
                    break;
                default:
                    Assert.Equal(property.IsList ? ImmutableArray<string>.Empty : null, value);
                    break;
            }
        }
    }

    private string[] FaultsOf(string column, string cell)
        => dataset.With("entities/Firm.csv", $"id,name,{column},sources\ngetui,个推,{cell},news\n").Faults();

    private static string Fault(string code, string column, string message) => $"{code}  {message} (entities/Firm.csv line 2, column "
        + $"\"{column}\")";
}
