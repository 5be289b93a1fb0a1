using System.Collections.Immutable;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Exchange;

/// <summary>
/// Makes up a corridor of any size, to measure and to test with: the same number of firms and the same seed give the same facts on every
/// machine. Ids are a letter and a number, the busiest first: <c>u1</c> to <c>u8</c> universities, <c>l1</c> laboratories (firms / 50),
/// <c>i1</c> incubators (firms / 100), <c>v1</c> investors, <c>ri1</c> institutes, <c>s1</c> platforms, <c>t1</c> towns, <c>c1</c> to
/// <c>c4</c> science cities, <c>r1</c> the region, <c>d1</c> fields, <c>p1</c> programs, <c>y1</c> policies, <c>g1</c> government bodies,
/// <c>f1</c> firms. 100,000 firms have 526,000 relationships (5.26 a firm), and each firm is an end of 7.0 of them on average.
/// </summary>
public static class CorridorGenerator
{
    /// <summary>The most firms that one corridor has: all of it is held in memory, about 2 KB a firm.</summary>
    public const int MaxFirms = 10_000_000;

    /// <summary>The facts of a corridor; a fault where the ontology lacks a type that corridors are made of.</summary>
    public static Outcome<GraphFacts> Generate(GraphOntology ontology, int firms, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firms, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firms, MaxFirms);
        var faults = MissingTypes(ontology);
        if (!faults.IsEmpty)
        {
            return faults;
        }

        var draft = new GraphDraft(ontology, firms, seed);
        new PlaceMaker(draft).Make();
        new ResearchMaker(draft).Make();
        new ServiceMaker(draft).Make();
        new FirmMaker(draft).Make();
        return draft.ToFacts();
    }

    /// <summary>Writes a corridor into a folder that is new or empty, and returns it.</summary>
    public static Outcome<GraphFacts> Write(GraphOntology ontology, int firms, ulong seed, string folder)
    {
        if (FindFault(folder) is { } fault)
        {
            return fault;
        }

        return Generate(ontology, firms, seed).Then<GraphFacts>(facts =>
        {
            try
            {
                DatasetWriter.Write(facts, ontology, folder);
                return facts;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return Unwritable(folder, error, "What it holds now is no whole dataset.");
            }
        });
    }

    // A dataset that is written over another keeps the other's files where it has none, and no one can tell the two apart again.
    private static Diagnostic? FindFault(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return Directory.EnumerateFileSystemEntries(folder).FirstOrDefault() is { } entry
                ? new Diagnostic(ExchangeCodes.FolderNotEmpty,
                    $"The folder \"{folder}\" is not empty: it has \"{Path.GetFileName(entry)}\". "
                    + "Name a new folder, or empty this one. Nothing was written.")
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Unwritable(folder, error, "Nothing was written.");
        }
    }

    private static Diagnostic Unwritable(string folder, Exception error, string state)
        => new(ExchangeCodes.UnwritableFolder, $"The folder \"{folder}\" cannot be written: {error.Message.TrimEnd('.')}. {state}");

    private static ImmutableArray<Diagnostic> MissingTypes(GraphOntology ontology)
    {
        string[] nodes = [.. PlaceMaker.Types, .. ResearchMaker.Types, .. ServiceMaker.Types, .. FirmMaker.Types];
        var nodeNames = ontology.NodeTypes.Select(type => type.Name).ToList();
        var relationshipNames = ontology.RelationshipTypes.Select(type => type.Name).ToList();
        return
        [
            .. nodes.Except(nodeNames).Select(name => Missing("node type", name, nodeNames)),
            .. Ties.Names.Except(relationshipNames).Select(name => Missing("relationship type", name, relationshipNames)),
        ];
    }

    private static Diagnostic Missing(string what, string name, List<string> known)
        => new(ExchangeCodes.NothingToGenerate,
            $"The ontology has no {what} \"{name}\", which every generated corridor has.{Spelling.DidYouMean(name, known)} "
            + "Generate with the corridor's own ontology.");
}
