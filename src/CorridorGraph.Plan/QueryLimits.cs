using System.ComponentModel.DataAnnotations;

namespace CorridorGraph.Plan;

/// <summary>What one operation may ask for. Each limit is a setting under <c>Query</c>; its error quotes the limit and the value seen.</summary>
public sealed class QueryLimits
{
    /// <summary>Bytes of a request's text and variables. Default 256 KiB.</summary>
    [Range(256, 1 << 28)] public int MaxRequestBytes { get; set; } = 256 * 1024;

    /// <summary>Lexical tokens of a document. Default 20,000.</summary>
    [Range(16, 10_000_000)] public int MaxTokens { get; set; } = 20_000;

    /// <summary>Fields written in a document. Default 2,000.</summary>
    [Range(1, 1_000_000)] public int MaxFields { get; set; } = 2_000;

    /// <summary>Fields of an operation once every fragment is put in the place where it is spread. Default 10,000.</summary>
    [Range(1, 10_000_000)] public int MaxExpandedFields { get; set; } = 10_000;

    /// <summary>Fields with one response key in one selection. Default 100.</summary>
    [Range(1, 100_000)] public int MaxEqualAliases { get; set; } = 100;

    /// <summary>Longest chain of relationship fields from the root, those inside filters included. Default 16.</summary>
    [Range(1, 64)] public int MaxDepth { get; set; } = 16;

    /// <summary>Relationships that a derived relationship may stand for, one after the other. Default 32.</summary>
    [Range(1, 1_000_000)] public int MaxDerivedHops { get; set; } = 32;

    /// <summary>Levels of filter objects inside each other. Default 30.</summary>
    [Range(1, 200)] public int MaxFilterDepth { get; set; } = 30;

    /// <summary>Rows of one list. Default 10,000.</summary>
    [Range(1, 10_000_000)] public int MaxListRows { get; set; } = 10_000;

    /// <summary>Edges of one connection. Default 1,000.</summary>
    [Range(1, 10_000_000)] public int MaxConnectionEdges { get; set; } = 1_000;

    /// <summary>Rows of a whole answer. Default 100,000.</summary>
    [Range(1, 100_000_000)] public int MaxAnswerRows { get; set; } = 100_000;

    /// <summary>Witnesses of one entity. Default 1,000.</summary>
    [Range(1, 100_000)] public int MaxWitnesses { get; set; } = 1_000;

    /// <summary>Time an operation may take. Default 10 s.</summary>
    public TimeSpan QueryTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Compiled operations that are kept. Default 1,000.</summary>
    [Range(1, 1_000_000)] public int MaxCachedPlans { get; set; } = 1_000;
}
