namespace CorridorGraph.SeedMaker;

/// <summary>The facts cannot be carried over; the message is for the person who mends them.</summary>
internal sealed class SeedException(string message) : Exception(message);
