using System.Security.Cryptography;

namespace OnRecord.Server.Exports;

/// <summary>A file of an export, as it was written.</summary>
/// <param name="Path">Within the folder, with slashes.</param>
/// <param name="Sha256">Of its bytes, in lower case.</param>
internal sealed record WrittenFile(string Path, string Table, string Format, long Rows, long Bytes, string Sha256);

/// <summary>A folder that is there whole or not at all: filled under another name, renamed at the end.</summary>
/// <remarks>
/// The other name is that of the folder with <c>.partial</c> behind. What an interrupted export has left there is no use and is thrown away by
/// the next one; of two at once the second is refused.
/// </remarks>
internal sealed class ExportFolder : IDisposable
{
    private const string Lock = ".lock";

    private readonly string path;
    private readonly bool replaces;
    private readonly FileStream locked;
    private bool isDone;

    private ExportFolder(string path, bool replaces, FileStream locked) => (this.path, this.replaces, this.locked) = (path, replaces, locked);

    private string Partial => PartialOf(path);

    /// <param name="replace">Whether an export that is there already may be replaced. Any other folder never is.</param>
    /// <param name="mark">A file that every export of the kind has at its top.</param>
    /// <exception cref="CommandException">It is there already, or cannot be written.</exception>
    public static ExportFolder Create(string path, bool replace, Func<string, bool> mark)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return OutputFile.Explained(path, () =>
        {
            if (File.Exists(full) || (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any()))
            {
                if (!replace || !Directory.Exists(full))
                {
                    throw new CommandException(ExitCode.OutputExists, $"{path} is there already; choose another name{(Directory.Exists(full) ? " or give --replace" : "")}");
                }

                if (!mark(full))
                {
                    throw new CommandException(ExitCode.OutputExists, $"{path} is no export, so it is not replaced");
                }
            }

            Directory.CreateDirectory(PartialOf(full));
            var folder = new ExportFolder(full, replace, LockOf(path, PartialOf(full)));
            folder.Clear();
            return folder;
        });
    }

    /// <summary>Writes a file.</summary>
    /// <param name="inside">Its path within the folder, with slashes.</param>
    /// <param name="write">Returns how many rows it wrote.</param>
    public WrittenFile Write(string inside, string table, string format, Func<Stream, long> write)
    {
        var full = Path.Combine(Partial, inside);
        return OutputFile.Explained(Path.Combine(path, inside), () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            long rows;
            using (var stream = new FileStream(full, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1 << 16))
            {
                rows = write(stream);
                stream.Flush(flushToDisk: true);
            }

            // Read back, so that the hash is of what stands on the disk.
            using var written = File.OpenRead(full);
            return new WrittenFile(inside, table, format, rows, written.Length, Convert.ToHexStringLower(SHA256.HashData(written)));
        });
    }

    /// <summary>Gives the folder its name. Nothing can be written afterwards.</summary>
    public void Finish() => OutputFile.Explained(path, () =>
    {
        locked.Dispose();
        File.Delete(Path.Combine(Partial, Lock));
        if (replaces && Directory.Exists(path))
        {
            // Only for the moment between two renamings is there none.
            var old = Partial + ".old";
            if (Directory.Exists(old))
            {
                Directory.Delete(old, recursive: true);
            }

            Directory.Move(path, old);
            Directory.Move(Partial, path);
            Directory.Delete(old, recursive: true);
        }
        else
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path);    // an empty one, which a folder cannot be renamed to everywhere
            }

            Directory.Move(Partial, path);
        }

        isDone = true;
        return true;
    });

    public void Dispose()
    {
        locked.Dispose();
        if (!isDone && Directory.Exists(Partial))
        {
            try
            {
                Directory.Delete(Partial, recursive: true);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // The next export throws it away; what went wrong before is what has to be told.
            }
        }
    }

    private static string PartialOf(string path) => path + ".partial";

    private static FileStream LockOf(string path, string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw new CommandException(ExitCode.OutputExists, $"{path} is being written by another export", error);
        }
    }

    private void Clear()
    {
        foreach (var entry in new DirectoryInfo(Partial).EnumerateFileSystemInfos().Where(static entry => entry.Name != Lock))
        {
            if (entry is DirectoryInfo { LinkTarget: null } folder)
            {
                folder.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }
    }
}
