using System.Net;
using System.Text.Json;

namespace CorridorGraph.Server.Tests;

/// <summary>Reads answers the way a client does.</summary>
internal static class Answers
{
    public static async Task<string> TextAsync(this HttpResponseMessage response)
        => await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) => JsonElement.Parse(await response.TextAsync());

    /// <summary>The refusal has this status and code, the shape of a GraphQL error, and no data.</summary>
    public static async Task IsRefusedAsync(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        string text = await response.TextAsync();
        Assert.True(response.StatusCode == status, $"{response.StatusCode}: {text}");
        JsonElement json = JsonElement.Parse(text);
        Assert.False(json.TryGetProperty("data", out _));
        JsonElement error = json.GetProperty("errors")[0];
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }
}
