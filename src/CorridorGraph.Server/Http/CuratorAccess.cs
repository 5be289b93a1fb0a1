using CorridorGraph.GraphQL;
using CorridorGraph.Ontology;
using Microsoft.Net.Http.Headers;

namespace CorridorGraph.Server;

/// <summary>Who sent a request, as far as changes are concerned. Questions are open to everybody, whatever key they bring.</summary>
internal sealed class CuratorAccess(CuratorKeys keys)
{
    private const string Scheme = "Bearer ";

    // Nearly every request is a question: what is said of changes is made once.
    private static readonly Outcome<Curator> ChangesAreOff = new Diagnostic(
        HostCodes.ChangesAreOff,
        "This service takes no changes: no curator key is configured. Set CORRIDOR__CURATORKEYS to name=key and start it again.");

    private static readonly Outcome<Curator> NoKey = new Diagnostic(
        HostCodes.NoCuratorKey, "A change needs a curator key. Send it in one header, Authorization: Bearer KEY.");

    /// <summary>The curator whose key a request carries, or why it may change nothing.</summary>
    public Outcome<Curator> Of(HttpRequest request)
    {
        if (keys.IsEmpty)
        {
            return ChangesAreOff;
        }

        if (request.Headers[HeaderNames.Authorization] is not [{ } header])
        {
            return NoKey;
        }

        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return new Diagnostic(HostCodes.NoCuratorKey, "The header Authorization is of another form than Bearer KEY.");
        }

        return keys.NameOf(header[Scheme.Length..].Trim()) is { } name
            ? new Curator(name)
            : new Diagnostic(HostCodes.WrongCuratorKey, "The key in the header Authorization is not one of this service's curator keys.");
    }
}
