namespace CorridorGraph.Exchange;

/// <summary>Codes of the faults that a dataset can have, 4xxx; each has a section in <c>docs/errors/4xxx.md</c>.</summary>
public static class ExchangeCodes
{
    /// <summary>A cell of a number property is no whole number of 32 bits, or no finite number.</summary>
    public const string WrongNumber = "CG4001";

    /// <summary>A cell of a Boolean property is neither <c>true</c> nor <c>false</c>.</summary>
    public const string WrongBoolean = "CG4002";

    /// <summary>A cell names no value of its enumeration; <c>cited</c> for <c>CITED</c> is one such.</summary>
    public const string WrongEnumValue = "CG4003";

    /// <summary>A cell of a date property is no ISO 8601 calendar date, or not at one of the three precisions.</summary>
    public const string WrongDate = "CG4004";

    /// <summary>A list cell has nothing before, after or between its bars.</summary>
    public const string EmptyPiece = "CG4005";

    /// <summary>A cell that every row must fill is blank.</summary>
    public const string BlankCell = "CG4006";

    /// <summary>A relationship starts or ends at an id that no entity has.</summary>
    public const string DanglingEnd = "CG4007";

    /// <summary>The ontology has no such relationship between entities of these types.</summary>
    public const string OutOfDomain = "CG4008";

    /// <summary>Type, ends and <c>since</c> are those of an earlier relationship.</summary>
    public const string DuplicateRelationship = "CG4009";

    /// <summary>The id is that of an earlier entity of any type, or of an earlier source.</summary>
    public const string DuplicateId = "CG4010";

    /// <summary>One id stands for two entities, for one of them as a former id.</summary>
    public const string FormerIdClash = "CG4011";

    /// <summary>An id has a character that ids do not have.</summary>
    public const string WrongId = "CG4012";

    /// <summary>A fact names no source.</summary>
    public const string Uncited = "CG4013";

    /// <summary>A cited source is not in <c>sources.csv</c>.</summary>
    public const string UnknownSource = "CG4014";

    /// <summary>A fact names the same source twice.</summary>
    public const string RepeatedSource = "CG4015";

    /// <summary>A relationship's <c>since</c> is after its <c>until</c>.</summary>
    public const string EndsBeforeItBegins = "CG4016";

    /// <summary>A metric speaks of an id that no entity has.</summary>
    public const string UnknownEntity = "CG4017";

    /// <summary>Entity, name, <c>asOf</c> and unit are those of an earlier metric.</summary>
    public const string DuplicateMetric = "CG4018";

    /// <summary>The folder of the dataset is not there.</summary>
    public const string FolderNotFound = "CG4020";

    /// <summary>A file that every dataset has is not there.</summary>
    public const string MissingFile = "CG4021";

    /// <summary>A CSV file has a name that a dataset does not know.</summary>
    public const string UnknownFile = "CG4022";

    /// <summary>The system did not let a file be read.</summary>
    public const string UnreadableFile = "CG4023";

    /// <summary>The bytes of a file are not UTF-8.</summary>
    public const string WrongEncoding = "CG4030";

    /// <summary>A file holds a NUL character.</summary>
    public const string NulCharacter = "CG4031";

    /// <summary>A file has no header row.</summary>
    public const string MissingHeader = "CG4032";

    /// <summary>A column that every such file has is not in the header.</summary>
    public const string MissingColumn = "CG4033";

    /// <summary>A column has a name that such a file does not know.</summary>
    public const string UnknownColumn = "CG4034";

    /// <summary>A column stands twice in the header.</summary>
    public const string DuplicateColumn = "CG4035";

    /// <summary>A row has more or fewer cells than the header.</summary>
    public const string RaggedRow = "CG4036";

    /// <summary>Quotes are not as RFC 4180 has them: one is never closed, or stands inside a cell.</summary>
    public const string BadQuoting = "CG4037";

    /// <summary>There are more faults than are listed.</summary>
    public const string TooManyFaults = "CG4040";

    /// <summary>The folder to generate into already holds something.</summary>
    public const string FolderNotEmpty = "CG4050";

    /// <summary>The system did not let a folder or a file of the dataset be written.</summary>
    public const string UnwritableFolder = "CG4051";

    /// <summary>The ontology lacks a type that every generated corridor has.</summary>
    public const string NothingToGenerate = "CG4052";
}
