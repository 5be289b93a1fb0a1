using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Exchange;

/// <summary>Finds the lines of entities again, for faults that show only beside the graph; a file is read once, if at all.</summary>
internal sealed class EntityLines(string folder)
{
    private readonly Dictionary<NodeType, Dictionary<string, int>> byType = [];

    /// <summary>Where an entity's column stands in the folder; null where the folder lacks the entity.</summary>
    public Place? PlaceOf(EntityFact fact, string column)
        => LinesOf(fact.Type).TryGetValue(fact.Id, out int line) ? new Place(DatasetFiles.NameOf(fact.Type), line, 0) { Field = column } : null;

    private Dictionary<string, int> LinesOf(NodeType type)
    {
        if (!byType.TryGetValue(type, out var lines))
        {
            byType[type] = lines = new(StringComparer.Ordinal);
            string name = DatasetFiles.NameOf(type);
            string path = Path.Combine(folder, name);
            using CsvTable? table = File.Exists(path) ? CsvTable.Open(new DatasetFile(name, path), new FaultList()) : null;
            int id = table?.Header.IndexOf("id") ?? -1;
            while (table is not null && table.Read())
            {
                if (table.Cell(id) is { } text)
                {
                    lines.TryAdd(text, table.Origin.Line);
                }
            }
        }

        return lines;
    }
}
