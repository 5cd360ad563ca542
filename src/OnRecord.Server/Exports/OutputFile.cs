using System.Text;

namespace OnRecord.Server.Exports;

/// <summary>A file that is there whole or not at all: written under another name, renamed at the end.</summary>
internal static class OutputFile
{
    public static UTF8Encoding Encoding { get; } = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>What <paramref name="write"/> returned.</returns>
    /// <exception cref="CommandException">It cannot be written; the message names it.</exception>
    public static long Write(string path, bool replace, Func<TextWriter, long> write)
    {
        var partial = path + ".partial";
        return Explained(path, () =>
        {
            if (Directory.Exists(path) || (File.Exists(path) && !replace))
            {
                throw new CommandException(ExitCode.OutputExists, Directory.Exists(path) ? $"{path} is a folder" : $"{path} is there already; choose another name or give --replace");
            }

            var file = Begin(path, partial);
            try
            {
                long rows;
                using (file)
                {
                    file.SetLength(0);
                    rows = Text(file, write);
                    file.Flush(flushToDisk: true);
                }

                File.Move(partial, path, overwrite: true);
                return rows;
            }
            catch
            {
                File.Delete(partial);
                throw;
            }
        });
    }

    /// <summary>Writes text in UTF-8, without a mark at the beginning.</summary>
    public static long Text(Stream file, Func<TextWriter, long> write)
    {
        using var writer = new StreamWriter(file, Encoding, bufferSize: 1 << 16, leaveOpen: true);
        var rows = write(writer);
        writer.Flush();
        return rows;
    }

    // What an interrupted export has left is overwritten; what another one is writing to is not.
    private static FileStream Begin(string path, string partial)
    {
        if (new FileInfo(partial).LinkTarget is not null)
        {
            File.Delete(partial);
        }

        var exists = File.Exists(partial);
        try
        {
            return new FileStream(partial, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException error) when (exists)
        {
            throw new CommandException(ExitCode.OutputExists, $"{path} is being written by another export", error);
        }
    }

    /// <summary>Runs what writes, and names the file where the disk does not take it.</summary>
    public static T Explained<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.OutputUnwritable, $"{path} cannot be written: {error.Message.TrimEnd('.')}", error);
        }
    }
}
