namespace CorridorGraph.GraphQL;

/// <summary>Codes of faults in an operation, its variables and its arguments.</summary>
public static class OperationCodes
{
    /// <summary>The text is not a GraphQL document.</summary>
    public const string Syntax = "CG2001";

    /// <summary>The document breaks a validation rule of the GraphQL specification that has no code of its own here.</summary>
    public const string Validation = "CG2002";

    /// <summary>A type has no field of this name.</summary>
    public const string UnknownField = "CG2003";

    /// <summary>A field has no argument of this name.</summary>
    public const string UnknownArgument = "CG2004";

    /// <summary>A required argument is absent.</summary>
    public const string MissingArgument = "CG2005";

    /// <summary>An input object has no field of this name.</summary>
    public const string UnknownInputField = "CG2006";

    /// <summary>An enumeration has no value of this name.</summary>
    public const string UnknownEnumValue = "CG2007";

    /// <summary>A value has another type than the position asks for.</summary>
    public const string WrongType = "CG2008";

    /// <summary>A partial date is not one.</summary>
    public const string WrongDate = "CG2009";

    /// <summary>A variable is required and absent, or is not declared.</summary>
    public const string MissingVariable = "CG2010";

    /// <summary>An operation follows more hops than the limit.</summary>
    public const string TooDeep = "CG2011";

    /// <summary>Filter objects stand in each other deeper than the limit.</summary>
    public const string FilterTooDeep = "CG2012";

    /// <summary>A request has more bytes than the limit.</summary>
    public const string TooManyBytes = "CG2013";

    /// <summary>A document has more tokens than the limit.</summary>
    public const string TooManyTokens = "CG2014";

    /// <summary>A document has more fields than the limit.</summary>
    public const string TooManyFields = "CG2015";

    /// <summary>An operation has more fields than the limit once its fragments are put in place.</summary>
    public const string TooManyExpandedFields = "CG2016";

    /// <summary>A selection has more fields of one response key than the limit.</summary>
    public const string TooManyEqualAliases = "CG2017";

    /// <summary>The operation to run is not named, or no operation has the name.</summary>
    public const string NoSuchOperation = "CG2018";

    /// <summary>An operator or quantifier is given null and does not take it.</summary>
    public const string NullOperand = "CG2019";

    /// <summary>An order object holds more than one key.</summary>
    public const string SeveralSortKeys = "CG2020";

    /// <summary>Paging arguments that contradict each other or are negative.</summary>
    public const string WrongPaging = "CG2021";

    /// <summary>A cursor is not one, or belongs to another question.</summary>
    public const string WrongCursor = "CG2022";

    /// <summary>A type that is named in a fragment or variable does not exist.</summary>
    public const string UnknownType = "CG2023";

    /// <summary>Selections nest, or lists and objects nest, deeper than the parser reads.</summary>
    public const string NestedTooDeep = "CG2024";

    /// <summary>A key of a group is asked for or ordered by, but not grouped by.</summary>
    public const string NotGroupedBy = "CG2025";

    /// <summary>A mutation, or a look at the change log, where the graph takes no changes.</summary>
    public const string ReadOnly = "CG2030";

    /// <summary>A row names an entity that is not there.</summary>
    public const string UnknownEntity = "CG2032";

    /// <summary>A row cites a source that is not there.</summary>
    public const string UnknownSource = "CG2033";

    /// <summary>A row cites no source, or one twice.</summary>
    public const string Uncited = "CG2034";

    /// <summary>The ontology has no such relationship between entities of these types.</summary>
    public const string OutOfDomain = "CG2035";

    /// <summary>Two rows of one call are about the same thing.</summary>
    public const string DuplicateRow = "CG2036";

    /// <summary>A new row lacks a value that every row has, or a row clears one.</summary>
    public const string MissingValue = "CG2037";

    /// <summary>A text is empty, no id, or cannot be exchanged.</summary>
    public const string WrongText = "CG2038";

    /// <summary>The id of a row is that of an entity of another type.</summary>
    public const string OtherType = "CG2039";

    /// <summary>One id would stand for two entities, for one of them as a former id.</summary>
    public const string FormerIdTaken = "CG2040";

    /// <summary>A relationship's <c>since</c> is after its <c>until</c>.</summary>
    public const string EndsBeforeItBegins = "CG2041";

    /// <summary>An entity that is to be deleted still has relationships.</summary>
    public const string StillRelated = "CG2042";

    /// <summary>A relationship that is to be deleted is not there.</summary>
    public const string UnknownRelationship = "CG2043";

    /// <summary>The rows have more faults than are listed.</summary>
    public const string TooManyRowFaults = "CG2044";

    /// <summary>A mutation field was not run because one before it failed.</summary>
    public const string NotRun = "CG2045";

    /// <summary>A change was made, but what was asked of it could not be answered.</summary>
    public const string AnswerLost = "CG2046";

    /// <summary>A subscription ended because its events were not taken fast enough.</summary>
    public const string TooSlow = "CG2048";

    /// <summary>A row is of a relationship type that is derived and never stored.</summary>
    public const string DerivedRow = "CG2049";
}
