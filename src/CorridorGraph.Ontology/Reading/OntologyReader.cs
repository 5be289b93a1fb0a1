using System.Text;

namespace CorridorGraph.Ontology;

/// <summary>Reads an annotated SDL file into a <see cref="GraphOntology"/>, or reports every fault of it at once.</summary>
public static class OntologyReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file; faults name it without its folder.</summary>
    public static Outcome<GraphOntology> ReadFile(string path)
    {
        try
        {
            return Read(Path.GetFileName(path), File.ReadAllText(path, StrictUtf8));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            string reason = exception is DecoderFallbackException ? "It is not UTF-8." : exception.Message;
            return new Diagnostic(OntologyCodes.UnreadableFile, $"The ontology \"{path}\" cannot be read. {reason}");
        }
    }

    /// <summary>Reads a text; <paramref name="fileName"/> is what faults call it.</summary>
    public static Outcome<GraphOntology> Read(string fileName, string text) => SdlFile.Parse(fileName, text).Then(Read);

    private static Outcome<GraphOntology> Read(SdlFile file)
    {
        var faults = new FaultList();
        var declarations = DeclarationReader.Read(file, faults);
        foreach (var check in OntologyChecks.InOrder)
        {
            check(declarations, faults);
        }

        // The builder trusts its input: whatever it would stumble over is a fault by now.
        if (!faults.IsEmpty)
        {
            return faults.InFileOrder();
        }

        var ontology = OntologyBuilder.Build(declarations);
        DerivedFieldsCheck.Run(ontology, declarations, faults);
        return faults.IsEmpty ? ontology : faults.InFileOrder();
    }
}
