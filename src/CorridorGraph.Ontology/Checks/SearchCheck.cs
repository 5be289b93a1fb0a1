namespace CorridorGraph.Ontology;

/// <summary>Full-text search covers text: <c>@search</c> stands on String properties and lists of them.</summary>
internal static class SearchCheck
{
    public static void Run(Declarations declarations, FaultList faults)
    {
        foreach (var (owner, field) in declarations.OwnFields.Where(pair => pair.Field.IsSearched))
        {
            if (field.Relationship is not null || field.Type.Name != "String")
            {
                faults.Add(
                    OntologyCodes.MisplacedDirective,
                    field.Name.Place,
                    $"Field \"{field.Name}\" on \"{owner.Name}\" is no text, so @search says nothing here."
                        + " It belongs on a String property.");
            }
        }
    }
}
