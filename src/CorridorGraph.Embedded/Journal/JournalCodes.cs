namespace CorridorGraph.Embedded;

/// <summary>Codes of what the file of the graph refuses; each has a section in <c>docs/errors/3xxx.md</c>.</summary>
public static class JournalCodes
{
    /// <summary>Another process writes the file.</summary>
    public const string InUse = "CG3040";

    /// <summary>The file fails its integrity check.</summary>
    public const string Damaged = "CG3041";

    /// <summary>The file is of another program, or of a later version of this one.</summary>
    public const string OtherForm = "CG3042";

    /// <summary>The system refused a read or a write of the file.</summary>
    public const string Unwritable = "CG3043";

    /// <summary>The file holds a row that the ontology has no place for.</summary>
    public const string OtherOntology = "CG3044";
}
