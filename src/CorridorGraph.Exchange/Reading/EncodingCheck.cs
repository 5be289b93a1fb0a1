using System.Buffers;
using System.Text;
using System.Text.Unicode;
using CorridorGraph.Ontology;

namespace CorridorGraph.Exchange;

/// <summary>Whether the bytes of a file are UTF-8 text, with or without a byte order mark.</summary>
internal static class EncodingCheck
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Reads the whole file once; reports the first fault with its line and what the encoding looks like.</summary>
    public static bool IsText(DatasetFile file, FaultList faults)
    {
        try
        {
            using var stream = File.OpenRead(file.Path);
            var fault = FindFault(stream);
            if (fault is { } found)
            {
                faults.Add(found.Code, found.Message, new Place(file.Name, found.Line, 0));
            }

            return fault is null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            faults.Add(ExchangeCodes.UnreadableFile, $"The file cannot be read: {error.Message}", new Place(file.Name, 1, 0));
            return false;
        }
    }

    private static (string Code, string Message, int Line)? FindFault(Stream stream)
    {
        byte[] bytes = new byte[BufferSize];
        char[] chars = new char[BufferSize];
        int line = 1, kept = 0;
        bool isStart = true;
        while (true)
        {
            int read = stream.ReadAtLeast(bytes.AsSpan(kept), 1, throwOnEndOfStream: false);
            bool isEnd = read == 0;
            var block = bytes.AsSpan(0, kept + read);
            if (isStart && WideEncoding(block) is { } wide)
            {
                return (ExchangeCodes.WrongEncoding, NotUtf8($"It looks like {wide}."), 1);
            }

            isStart = false;
            var status = Utf8.ToUtf16(block, chars, out int valid, out _, replaceInvalidSequences: false, isFinalBlock: isEnd);
            int nul = block[..valid].IndexOf((byte)0);
            if (nul >= 0)
            {
                line += block[..nul].Count((byte)'\n');
                return (ExchangeCodes.NulCharacter, "The line holds a NUL character. Remove it; text has none.", line);
            }

            line += block[..valid].Count((byte)'\n');
            if (status == OperationStatus.InvalidData)
            {
                return (ExchangeCodes.WrongEncoding, NotUtf8(Looks(block[valid..])), line);
            }

            if (isEnd)
            {
                return null;
            }

            block[valid..].CopyTo(bytes);
            kept = block.Length - valid;
        }
    }

    private static string NotUtf8(string looks) => $"The file is not UTF-8. {looks} Save it as UTF-8.";

    private static string? WideEncoding(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16",
        [0, not 0, 0, not 0, ..] or [not 0, 0, not 0, 0, ..] => "UTF-16 without a byte order mark",
        _ => null,
    };

    // GBK pairs two bytes above 0x80 for nearly every Chinese character; single bytes of Windows-1252 stand among ASCII letters.
    private static string Looks(ReadOnlySpan<byte> invalid) => invalid is [>= 0x81, >= 0x80, ..]
        ? "It looks like GBK (GB 18030)."
        : $"The byte 0x{invalid[0]:X2} is no character there; it may be Windows-1252.";
}
