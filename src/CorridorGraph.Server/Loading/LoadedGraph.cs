using CorridorGraph.GraphQL;

namespace CorridorGraph.Server;

/// <summary>A graph that is ready to answer.</summary>
/// <param name="Service">Answers operations.</param>
/// <param name="Ontology">Where the ontology was read from.</param>
/// <param name="Folder">The dataset folder that the facts were read from.</param>
/// <param name="Counts">What was loaded, for people to read.</param>
internal sealed record LoadedGraph(GraphQLService Service, string Ontology, string Folder, GraphCounts Counts);
