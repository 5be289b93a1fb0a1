namespace CorridorGraph.Ontology;

/// <summary>A name in the file, and where it stands.</summary>
internal sealed record Word(string Text, Place Place)
{
    public override string ToString() => Text;
}
