# The service with Neo4j's official driver built in: it takes bolt and neo4j addresses besides http. See docs/neo4j.md.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY . /source
RUN dotnet build /source/src/CorridorGraph.Server -c Release -o /app -p:Neo4jDriver=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
ENTRYPOINT ["dotnet", "/app/corridor.dll"]
