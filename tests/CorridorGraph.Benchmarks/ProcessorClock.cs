using System.Runtime.InteropServices;

namespace CorridorGraph.Benchmarks;

/// <summary>Time that the processor gave to this thread: what other programs on the machine do in the meantime is not in it.</summary>
internal static partial class ProcessorClock
{
    private const int ThreadClock = 3;

    public static double Microseconds
        => Read(ThreadClock, out Moment now) == 0
            ? (now.Seconds * 1e6) + (now.Nanoseconds / 1e3)
            : throw new InvalidOperationException("The system does not tell how much time a thread took.");

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out Moment now);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Moment
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
