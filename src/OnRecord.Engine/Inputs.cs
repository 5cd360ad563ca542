using System.Buffers;
using System.Diagnostics;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;
using OnRecord.Engine.Fetching;
using OnRecord.Reading.Feeds;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Payloads;
using OnRecord.Reading.Warc;
using ZstdSharp;

namespace OnRecord.Engine;

/// <summary>What could not even be opened: a path that leads nowhere, a folder without articles, a broken archive file.</summary>
public sealed record InputProblem(string Path, InputProblemKind Kind, string Says);

/// <summary>Why a path gave no articles.</summary>
public enum InputProblemKind
{
    Missing,
    NoArticles,
    Unreadable,
    NotCompressed,

    /// <summary>A web address that cannot be reached for now.</summary>
    Unreachable,

    /// <summary>A web address where its server says there is nothing, or nothing for us.</summary>
    Denied,

    /// <summary>A web address that may not be fetched: robots.txt forbids it, or it is none of the public internet.</summary>
    NotAllowed,
}

/// <summary>One thing met on the way through the inputs: an article or a refusal, or a problem with the path itself.</summary>
public readonly record struct Input(Taken? Taken, InputProblem? Problem)
{
    /// <summary>The trace that reading it belongs to; the default for one of its own.</summary>
    public ActivityContext Trace { get; init; }

    /// <summary>How much it holds: the characters of its text, or the bytes of its original where those are more.</summary>
    internal int Length => Taken is Taken.Accepted accepted ? Math.Max(accepted.Article.Text.Length, accepted.Original?.Bytes.Length ?? 0) : 0;
}

/// <summary>Walks files, folders, standard input and web addresses and takes in what they hold, in a fixed order.</summary>
/// <remarks>
/// A folder is walked by name; hidden files, READMEs and files of other kinds in it are passed over. What is refused is named by
/// its path as it was given; an article keeps the file's name alone, so that its record is the same wherever the file lies.
/// </remarks>
/// <param name="web">Reads web addresses; null where they are not to be read.</param>
public sealed class Inputs(IntakeOptions options, Func<Stream> standardInput, WebInputs? web = null)
{
    private const string StandardName = "standard input";

    private static readonly string[] Kinds = [".txt", ".md", ".jsonl", ".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".warc"];

    private long bytesRead;

    /// <summary>How far the reading has come, in bytes as they lie on the disk; without standard input.</summary>
    public long BytesRead => Volatile.Read(ref bytesRead);

    /// <param name="paths">Files, folders, web addresses and <c>-</c> for standard input.</param>
    /// <param name="cancel">Ends the waiting for the web.</param>
    public IEnumerable<Input> Read(IEnumerable<string> paths, CancellationToken cancel = default)
    {
        foreach (var path in paths)
        {
            foreach (var input in path == "-" ? Standard() : web is not null && WebInputs.IsUrl(path) ? web.Read(path, cancel) : Path(path))
            {
                yield return input;
            }
        }
    }

    /// <summary>How many bytes the files hold that the paths lead to, for showing progress; null where standard input or the web is among them.</summary>
    public static long? CountBytes(IReadOnlyCollection<string> paths) =>
        paths.Contains("-") || paths.Any(WebInputs.IsUrl)
            ? null
            : paths.SelectMany(static path => Directory.Exists(path) ? Files(path) : [path])
                .Sum(static file => new FileInfo(file) is { Exists: true } info ? info.Length : 0);

    private IEnumerable<Input> Path(string path)
    {
        if (Directory.Exists(path))
        {
            var any = false;
            foreach (var file in Files(path))
            {
                any = true;
                foreach (var input in File(file))
                {
                    yield return input;
                }
            }

            if (!any)
            {
                yield return Problem(path, InputProblemKind.NoArticles, "the folder holds no file of a kind that is read: .txt, .md, .jsonl, .html, .xml, .warc");
            }
        }
        else if (System.IO.File.Exists(path))
        {
            foreach (var input in File(path))
            {
                yield return input;
            }
        }
        else
        {
            yield return Problem(path, InputProblemKind.Missing, "there is no such file or folder");
        }
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Where(static file => Kinds.Contains(Kind(file))
                && !System.IO.Path.GetFileName(file).StartsWith("README", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);

    // The extension that says what it holds, without one that says how it is packed.
    private static string Kind(string file)
    {
        var name = file.ToLowerInvariant();
        return System.IO.Path.GetExtension(name is [.., '.', 'g', 'z'] ? name[..^3] : name is [.., '.', 'z', 's', 't'] ? name[..^4] : name);
    }

    private IEnumerable<Input> File(string file)
    {
        using var bytes = Open(file, out var problem);
        if (bytes is null)
        {
            yield return new Input(null, problem);
            yield break;
        }

        var before = bytesRead;
        var (folder, name) = (System.IO.Path.GetDirectoryName(file), System.IO.Path.GetFileName(file));
        using var stream = Kind(file) == ".warc" && !file.EndsWith(".zst", StringComparison.OrdinalIgnoreCase) ? bytes : Unpacked(bytes, file);
        foreach (var input in Take(stream, Kind(file), name))
        {
            Volatile.Write(ref bytesRead, before + (bytes.CanSeek ? bytes.Position : 0));
            yield return input switch
            {
                { Taken: { } taken } => input with { Taken = taken with { Name = System.IO.Path.Join(folder, taken.Name) } },
                { Problem: { } found } => input with { Problem = found with { Path = file } },
                _ => input,
            };
        }

        Volatile.Write(ref bytesRead, before + (bytes.CanSeek ? bytes.Length : 0));
    }

    private IEnumerable<Input> Take(Stream stream, string kind, string name) => kind switch
    {
        ".jsonl" => Many(JsonLinesIntake.Read(stream, name, options), name),
        ".xml" or ".rss" or ".atom" => Many(FeedIntake.Read(stream, name, options), name),
        ".warc" => Many(WarcIntake.Read(stream, name, options), name),
        ".html" or ".htm" or ".xhtml" => Whole(stream, name, static (bytes, name) => new Payload(bytes, new MediaType("text/html", null), null).Page(name)),
        _ => Whole(stream, name, TextIntake.Read),
    };

    private static FileStream? Open(string file, out InputProblem? problem)
    {
        problem = null;
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 64 * 1024, FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem = new InputProblem(file, InputProblemKind.Unreadable, error is UnauthorizedAccessException
                ? "it may not be read" : error.Message);
            return null;
        }
    }

    private Stream Unpacked(FileStream bytes, string file) => System.IO.Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".gz" => new BoundedUnpacking(new GZipStream(bytes, CompressionMode.Decompress), bytes, options),
        ".zst" => new BoundedUnpacking(new DecompressionStream(bytes, leaveOpen: false), bytes, options),
        _ => bytes,
    };

    // Standard input may hold one text or JSON Lines: the first character tells.
    private IEnumerable<Input> Standard()
    {
        var pipe = PipeReader.Create(standardInput());
        using var stream = pipe.AsStream();
        foreach (var input in Take(stream, StartsAnObject(pipe) ? ".jsonl" : ".txt", StandardName))
        {
            yield return input;
        }
    }

    private static bool StartsAnObject(PipeReader pipe)
    {
        var least = Encoding.UTF8.Preamble.Length + 1;
        while (true)
        {
            var result = pipe.ReadAtLeastAsync(least).AsTask().GetAwaiter().GetResult();
            var reader = new SequenceReader<byte>(result.Buffer);
            reader.IsNext(Encoding.UTF8.Preamble, advancePast: true);
            reader.AdvancePastAny(" \t\r\n"u8);
            var found = reader.TryPeek(out var first);
            pipe.AdvanceTo(result.Buffer.Start, found || result.IsCompleted ? result.Buffer.Start : result.Buffer.End);
            if (found || result.IsCompleted || result.Buffer.Length > 64 * 1024)
            {
                return found && first == (byte)'{';
            }

            least = (int)result.Buffer.Length + 1;
        }
    }

    private IEnumerable<Input> Whole(Stream stream, string name, Func<ReadOnlyMemory<byte>, string, Taken> take)
    {
        var bytes = Guard(name, () => Bounded(stream), out var problem);
        if (bytes is null)
        {
            yield return new Input(null, problem);
        }
        else if (bytes.Length > options.MaximumBytes)
        {
            var megabytes = options.MaximumBytes / (1024 * 1024);
            yield return new Input(new Taken.Refused(name, RefusalKind.TooLong, $"it is longer than {megabytes} MB, the most for one article"), null);
        }
        else
        {
            yield return new Input(take(bytes, name), null);
        }
    }

    // At most one byte over the bound is ever read.
    private byte[] Bounded(Stream stream)
    {
        using var held = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while (held.Length <= options.MaximumBytes && (read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            held.Write(buffer, 0, read);
        }

        return held.ToArray();
    }

    private static IEnumerable<Input> Many(IEnumerable<Taken> pieces, string file)
    {
        using var left = pieces.GetEnumerator();
        while (true)
        {
            var next = Guard(file, () => left.MoveNext() ? left.Current : new End(), out var problem);
            if (next is End)
            {
                yield break;
            }

            yield return new Input(next, problem);
            if (problem is not null)
            {
                yield break;
            }
        }
    }

    private sealed record End() : Taken("");

    private static T? Guard<T>(string file, Func<T> read, out InputProblem? problem)
        where T : class
    {
        problem = null;
        try
        {
            return read();
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or ZstdException)
        {
            problem = new InputProblem(file, InputProblemKind.NotCompressed, "it is not the compressed file that its name says it is, or it is damaged");
            return null;
        }
        catch (IOException error)
        {
            problem = new InputProblem(file, InputProblemKind.Unreadable, error.Message);
            return null;
        }
    }

    private static Input Problem(string path, InputProblemKind kind, string says) => new(null, new InputProblem(path, kind, says));
}
