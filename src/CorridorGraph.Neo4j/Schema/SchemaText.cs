namespace CorridorGraph.Neo4j;

/// <summary>Schema statements in the words of a server's version.</summary>
internal static class SchemaText
{
    /// <summary>Returns label, property, state and uniqueness of each index on one property of one label.</summary>
    public static string List(CypherServer server) => server switch
    {
        { Dialect: CypherDialect.Five } =>
            "SHOW INDEXES YIELD state, type, entityType, labelsOrTypes, properties, owningConstraint "
            + "WHERE entityType = 'NODE' AND type = 'RANGE' AND size(labelsOrTypes) = 1 AND size(properties) = 1 "
            + "RETURN labelsOrTypes[0] AS label, properties[0] AS property, state, owningConstraint IS NOT NULL AS isUnique",
        { Version: ['4', '.', ..] } =>
            "CALL db.indexes() YIELD state, uniqueness, labelsOrTypes, properties "
            + "WITH * WHERE size(labelsOrTypes) = 1 AND size(properties) = 1 RETURN labelsOrTypes[0] AS label, properties[0] AS property, state, uniqueness = 'UNIQUE' AS isUnique",

        // INDEX ON :Firm(founded) is all that 3.1 says. Names of the ontology hold no parenthesis.
        _ => "CALL db.indexes() YIELD description, state, type "
            + "WITH split(replace(split(description, ' ON :')[1], ')', ''), '(') AS parts, state, type "
            + "RETURN parts[0] AS label, parts[1] AS property, state, type = 'node_unique_property' AS isUnique",
    };

    public static string Create(SchemaEntry entry, CypherDialect dialect)
    {
        string label = CypherText.Name(entry.Label), property = CypherText.Name(entry.Property);
        string name = CypherText.Name($"{entry.Label}_{entry.Property}");
        return (dialect, entry.IsUnique) switch
        {
            (CypherDialect.Five, true) => $"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (x:{label}) REQUIRE x.{property} IS UNIQUE",
            (CypherDialect.Five, false) => $"CREATE INDEX {name} IF NOT EXISTS FOR (x:{label}) ON (x.{property})",
            (_, true) => $"CREATE CONSTRAINT ON (x:{label}) ASSERT x.{property} IS UNIQUE",
            (_, false) => $"CREATE INDEX ON :{label}({property})",
        };
    }
}
