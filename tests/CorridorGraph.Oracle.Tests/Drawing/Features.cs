namespace CorridorGraph.Oracle.Tests;

/// <summary>What random operations may ask for. One that the system cannot answer yet is switched off here, and nowhere else.</summary>
internal static class Features
{
    public static bool CountFilters => true;
    public static bool SourceAndMetricFilters => true;
    public static bool TypeFilters => true;
    public static bool NarrowingFilters => true;
    public static bool EdgeFilters => true;
    public static bool OrderByCount => true;
    public static bool OrderByEdge => true;
    public static bool Nodes => true;
    public static bool Aggregates => true;
    public static bool Evidence => true;
    public static bool EvidenceUnderNegation => true;
    public static bool OrderByNeighbour => true;
    public static bool LookUps => true;
    public static bool SourceFacts => true;
    public static bool ListCoercion => true;
    public static bool EmptyIn => true;
    public static bool ListOrderByEdge => true;
}
