using CorridorGraph.Server;

return await CorridorProgram.RunAsync(args);
