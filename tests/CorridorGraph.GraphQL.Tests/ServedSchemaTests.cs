using CorridorGraph.TestKit;
using Xunit;

namespace CorridorGraph.GraphQL.Tests;

public sealed class ServedSchemaTests
{
    [Fact]
    public void The_printed_schema_is_in_step()
        => Assert.Null(GoldenFile.Difference(Repository.PathOf("schema", "api.graphql"), TestService.Cases.Service.Sdl));

    [Theory]
    [InlineData("input FirmFilterInput {\n  and: [FirmFilterInput!]\n  or: [FirmFilterInput!]\n  not: FirmFilterInput\n")]
    [InlineData("input StringOperationFilterInput {\n  eq: String\n  neq: String\n  in: [String]\n  nin: [String]\n  contains: String\n  ncontains: String\n")]
    [InlineData("input ListFilterInputTypeOfLaboratoryFilterInput {\n  all: LaboratoryFilterInput\n  none: LaboratoryFilterInput\n  some: LaboratoryFilterInput\n  any: Boolean\n}")]
    [InlineData("input IdOperationFilterInput {\n  eq: ID\n  neq: ID\n  in: [ID]\n  nin: [ID]\n}")]
    [InlineData("input BooleanOperationFilterInput {\n  eq: Boolean\n  neq: Boolean\n}")]
    [InlineData("input LevelOperationFilterInput {\n  eq: Level\n  neq: Level\n  in: [Level]\n  nin: [Level]\n}")]
    [InlineData("input ListStringOperationFilterInput {\n  all: StringOperationFilterInput\n")]
    [InlineData("enum SortEnumType {\n  ASC\n  DESC\n}")]
    public void Inputs_are_named_and_shaped_as_HotChocolate_does(string part)
        => Assert.Contains(part, TestService.Cases.Service.Sdl, StringComparison.Ordinal);
}
