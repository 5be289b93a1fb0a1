using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace CorridorGraph.Embedded.Tests;

/// <summary>How a call to the disk fails.</summary>
public enum DiskFault
{
    /// <summary>Any call: the disk gives an error.</summary>
    Error,

    /// <summary>A write: the disk is full.</summary>
    Full,

    /// <summary>A write: the file may not be written.</summary>
    ReadOnly,

    /// <summary>A write: half of it is written, then the disk gives an error.</summary>
    Torn,
}

/// <summary>
/// The disk as SQLite sees it, of which one call in one folder can be let fail. It is a file system of SQLite's own kind (https://sqlite.org/vfs.html)
/// that hands every call on to the system's; once registered it serves every connection of the process.
/// </summary>
internal static unsafe class FailingDisk
{
    private const string Library = "e_sqlite3";
    private const int Ok = 0, ReadOnly = 8, IoError = 10, Full = 13, CannotOpen = 14;

    // Before SQLite's own part of a file: where its methods are, and whether it is in the folder.
    private const int Header = 16;

    private static readonly Lock Gate = new();
    private static FileSystem* real;
    private static FileMethods* methods;
    private static byte[]? folder;
    private static DiskFault fault;
    private static int callsLeft;

    /// <summary>Whether the call that was to fail has come and failed.</summary>
    public static bool HasFailed { get; private set; }

    /// <summary>Names the folder in which calls may fail: those for files that are opened from now on.</summary>
    public static void Watch(string path)
    {
        lock (Gate)
        {
            Register();
            folder = Encoding.UTF8.GetBytes(path);
        }
    }

    /// <summary>Runs an action while one call in the folder fails: the nth, from 1, of those that can fail so.</summary>
    public static T Run<T>(DiskFault how, int nth, Func<T> action)
    {
        lock (Gate)
        {
            (fault, callsLeft, HasFailed) = (how, nth, false);
        }

        try
        {
            return action();
        }
        finally
        {
            callsLeft = 0;
        }
    }

    private static void Register()
    {
        if (real is not null)
        {
            return;
        }

        // The library is loaded by the provider.
        SQLitePCL.Batteries_V2.Init();
        real = Find(0);
        var shim = (FileSystem*)NativeMemory.Alloc((nuint)sizeof(FileSystem));
        *shim = *real;
        shim->FileSize += Header;
        shim->Name = Marshal.StringToCoTaskMemUTF8("failing");
        shim->Open = &Open;
        shim->Delete = &Delete;
        methods = (FileMethods*)NativeMemory.AllocZeroed((nuint)sizeof(FileMethods));
        *methods = new FileMethods
        {
            // Of this version there is no reading through mapped memory, which would pass the calls by.
            Version = 2,
            Close = &Close,
            Read = &Read,
            Write = &Write,
            Truncate = &Truncate,
            Sync = &Sync,
            FileSize = &FileSize,
            Lock = &LockFile,
            Unlock = &Unlock,
            CheckReservedLock = &CheckReservedLock,
            FileControl = &FileControl,
            SectorSize = &SectorSize,
            DeviceCharacteristics = &DeviceCharacteristics,
            ShmMap = &ShmMap,
            ShmLock = &ShmLock,
            ShmBarrier = &ShmBarrier,
            ShmUnmap = &ShmUnmap,
        };
        if (Register(shim, 1) != Ok)
        {
            throw new InvalidOperationException("SQLite does not take the failing disk.");
        }
    }

    [DllImport(Library, EntryPoint = "sqlite3_vfs_find")]
    private static extern FileSystem* Find(nint name);

    [DllImport(Library, EntryPoint = "sqlite3_vfs_register")]
    private static extern int Register(FileSystem* system, int makeDefault);

    private static RealFile* Real(ShimFile* file) => (RealFile*)((byte*)file + Header);

    // What a call that fails now gives; 0 where it goes on.
    private static int Fails(ShimFile* file, int error, bool isWrite)
    {
        if (callsLeft <= 0 || file->IsInFolder == 0 || (fault != DiskFault.Error && !isWrite))
        {
            return Ok;
        }

        lock (Gate)
        {
            if (callsLeft <= 0 || --callsLeft > 0)
            {
                return Ok;
            }

            HasFailed = true;
            return fault switch
            {
                DiskFault.Full => Full,
                DiskFault.ReadOnly => ReadOnly,
                _ => error,
            };
        }
    }

    // The extended codes of SQLITE_IOERR.
    private static int Error(int extension) => IoError | (extension << 8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(FileSystem* system, byte* name, ShimFile* file, int flags, int* outFlags)
    {
        file->Methods = null;
        file->IsInFolder = name is not null && folder is { } path && MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name).StartsWith(path) ? 1 : 0;
        if (Fails(file, CannotOpen, isWrite: false) is not Ok and var failed)
        {
            return failed;
        }

        int result = real->Open(real, name, (ShimFile*)Real(file), flags, outFlags);
        file->Methods = result == Ok ? methods : null;
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Delete(FileSystem* system, byte* name, int syncs)
    {
        var file = new ShimFile { IsInFolder = folder is { } path && MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name).StartsWith(path) ? 1 : 0 };
        return Fails(&file, Error(10), isWrite: false) is not Ok and var failed ? failed : real->Delete(real, name, syncs);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(ShimFile* file) => Real(file)->Methods->Close((ShimFile*)Real(file));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Read(ShimFile* file, void* into, int count, long from)
        => Fails(file, Error(1), isWrite: false) is not Ok and var failed ? failed : Real(file)->Methods->Read((ShimFile*)Real(file), into, count, from);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(ShimFile* file, void* what, int count, long to)
    {
        int failed = Fails(file, Error(3), isWrite: true);
        if (failed != Ok && fault == DiskFault.Torn)
        {
            Real(file)->Methods->Write((ShimFile*)Real(file), what, count / 2, to);
        }

        return failed != Ok ? failed : Real(file)->Methods->Write((ShimFile*)Real(file), what, count, to);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(ShimFile* file, long size)
        => Fails(file, Error(6), isWrite: false) is not Ok and var failed ? failed : Real(file)->Methods->Truncate((ShimFile*)Real(file), size);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(ShimFile* file, int flags)
        => Fails(file, Error(4), isWrite: false) is not Ok and var failed ? failed : Real(file)->Methods->Sync((ShimFile*)Real(file), flags);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int FileSize(ShimFile* file, long* size)
        => Fails(file, Error(7), isWrite: false) is not Ok and var failed ? failed : Real(file)->Methods->FileSize((ShimFile*)Real(file), size);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int LockFile(ShimFile* file, int level)
        => Fails(file, Error(15), isWrite: false) is not Ok and var failed ? failed : Real(file)->Methods->Lock((ShimFile*)Real(file), level);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Unlock(ShimFile* file, int level) => Real(file)->Methods->Unlock((ShimFile*)Real(file), level);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int CheckReservedLock(ShimFile* file, int* isReserved) => Real(file)->Methods->CheckReservedLock((ShimFile*)Real(file), isReserved);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int FileControl(ShimFile* file, int operation, void* argument)
        => Real(file)->Methods->FileControl((ShimFile*)Real(file), operation, argument);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SectorSize(ShimFile* file) => Real(file)->Methods->SectorSize((ShimFile*)Real(file));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int DeviceCharacteristics(ShimFile* file) => Real(file)->Methods->DeviceCharacteristics((ShimFile*)Real(file));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int ShmMap(ShimFile* file, int page, int size, int extend, void** into)
        => Fails(file, Error(21), isWrite: false) is not Ok and var failed
            ? failed : Real(file)->Methods->ShmMap((ShimFile*)Real(file), page, size, extend, into);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int ShmLock(ShimFile* file, int offset, int count, int flags)
    {
        // Letting a lock go is not tried again by SQLite, and cannot fail on a system's own disk.
        const int Unlock = 1;
        int failed = (flags & Unlock) == 0 ? Fails(file, Error(20), isWrite: false) : Ok;
        return failed != Ok ? failed : Real(file)->Methods->ShmLock((ShimFile*)Real(file), offset, count, flags);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ShmBarrier(ShimFile* file) => Real(file)->Methods->ShmBarrier((ShimFile*)Real(file));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int ShmUnmap(ShimFile* file, int delete) => Real(file)->Methods->ShmUnmap((ShimFile*)Real(file), delete);

    /// <summary>A file of ours; that of the system follows it.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct ShimFile
    {
        public FileMethods* Methods;
        public long IsInFolder;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct RealFile
    {
        public FileMethods* Methods;
    }

    /// <summary><c>sqlite3_vfs</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct FileSystem
    {
        public int Version;
        public int FileSize;
        public int LongestPath;
        public FileSystem* Next;
        public nint Name;
        public nint Data;
        public delegate* unmanaged[Cdecl]<FileSystem*, byte*, ShimFile*, int, int*, int> Open;
        public delegate* unmanaged[Cdecl]<FileSystem*, byte*, int, int> Delete;
        public nint Access, FullPath, LibraryOpen, LibraryError, LibrarySymbol, LibraryClose, Randomness, Sleep, Time, LastError, TimeInMilliseconds;
        public nint SetSystemCall, GetSystemCall, NextSystemCall;
    }

    /// <summary><c>sqlite3_io_methods</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct FileMethods
    {
        public int Version;
        public delegate* unmanaged[Cdecl]<ShimFile*, int> Close;
        public delegate* unmanaged[Cdecl]<ShimFile*, void*, int, long, int> Read;
        public delegate* unmanaged[Cdecl]<ShimFile*, void*, int, long, int> Write;
        public delegate* unmanaged[Cdecl]<ShimFile*, long, int> Truncate;
        public delegate* unmanaged[Cdecl]<ShimFile*, int, int> Sync;
        public delegate* unmanaged[Cdecl]<ShimFile*, long*, int> FileSize;
        public delegate* unmanaged[Cdecl]<ShimFile*, int, int> Lock;
        public delegate* unmanaged[Cdecl]<ShimFile*, int, int> Unlock;
        public delegate* unmanaged[Cdecl]<ShimFile*, int*, int> CheckReservedLock;
        public delegate* unmanaged[Cdecl]<ShimFile*, int, void*, int> FileControl;
        public delegate* unmanaged[Cdecl]<ShimFile*, int> SectorSize;
        public delegate* unmanaged[Cdecl]<ShimFile*, int> DeviceCharacteristics;
        public delegate* unmanaged[Cdecl]<ShimFile*, int, int, int, void**, int> ShmMap;
        public delegate* unmanaged[Cdecl]<ShimFile*, int, int, int, int> ShmLock;
        public delegate* unmanaged[Cdecl]<ShimFile*, void> ShmBarrier;
        public delegate* unmanaged[Cdecl]<ShimFile*, int, int> ShmUnmap;
    }
}
