using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Server.Access;

/// <summary>The tokens by which people and programs are known: lines of a name, a role and the SHA-256 of the token, parted by tabs.</summary>
/// <remarks>
/// Tokens are 256 random bits, so their hashes give nothing away. The file is looked at again when it has changed: a line taken out ends
/// what it allowed. Where it can no longer be read, nobody is let in.
/// </remarks>
internal sealed class TokenFile
{
    public const string Header = "# name\trole\tsha256";

    private const string Prefix = "onr_";
    private const int MostCharacters = 1000;
    private const int MostOfAName = 80;
    private const long MostBytes = 1024 * 1024;

    private readonly string path;
    private readonly Lock gate = new();
    private (DateTime Written, long Length) seen;
    private IReadOnlyList<Entry> entries;

    private TokenFile(string path) => (this.path, seen, entries) = (path, Stamp(path), Read(path));

    /// <exception cref="CommandException">It is not there, or a line of it is none.</exception>
    public static TokenFile Open(string path) => new(path);

    /// <summary>Makes a token and adds its line; the token itself is kept nowhere.</summary>
    /// <returns>The token.</returns>
    /// <exception cref="CommandException">The name is none, or the file cannot be written.</exception>
    public static string Create(string path, string name, Role role)
    {
        if (!IsName(name))
        {
            throw new CommandException(ExitCode.Usage, $"a name has 1 to {MostOfAName} characters, none of them a tab or the end of a line");
        }

        var token = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        try
        {
            var exists = File.Exists(path);
            if (exists)
            {
                Read(path);    // so that no line is added to a file of something else
            }

            var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows() && !exists)
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var file = new StreamWriter(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), options);
            if (!exists)
            {
                file.Write(Header + "\n");
            }

            file.Write($"{name}\t{role.ToString().ToLowerInvariant()}\t{Convert.ToHexStringLower(Hash(token))}\n");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.AccessUnusable, $"{path}: the file of tokens cannot be written", error);
        }

        return token;
    }

    /// <summary>What is kept of a token.</summary>
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <returns>Null where nobody has it.</returns>
    public SignedIn? Find(string token) => token.Length is > 0 and <= MostCharacters ? FindHash(Hash(token)) : null;

    /// <inheritdoc cref="Find"/>
    /// <remarks>Every line is compared to its end, so that the time taken tells nothing.</remarks>
    public SignedIn? FindHash(ReadOnlySpan<byte> hash)
    {
        SignedIn? found = null;
        foreach (var entry in Current())
        {
            if (CryptographicOperations.FixedTimeEquals(entry.Hash, hash))
            {
                found = entry.Who;
            }
        }

        return found;
    }

    private IReadOnlyList<Entry> Current()
    {
        lock (gate)
        {
            var now = Stamp(path);
            if (now != seen)
            {
                try
                {
                    entries = Read(path);
                }
                catch (CommandException)
                {
                    entries = [];
                }

                seen = now;
            }

            return entries;
        }
    }

    private static (DateTime Written, long Length) Stamp(string path) => new FileInfo(path) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : default;

    private static bool IsName(string name) => !string.IsNullOrWhiteSpace(name) && name.Length <= MostOfAName && !name.Any(char.IsControl) && name[0] != '#';

    private static List<Entry> Read(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: > MostBytes }
                ? throw new CommandException(ExitCode.AccessUnusable, $"{path}: it is longer than 1 MB, the most for a file of tokens")
                : [.. File.ReadLines(path).Select((line, i) => Line(path, line, i + 1)).OfType<Entry>()];
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException(ExitCode.AccessUnusable, $"{path}: there is no such file of tokens; onrecord tokens create makes one", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.AccessUnusable, $"{path}: the file of tokens cannot be read", error);
        }
    }

    private static Entry? Line(string path, string line, int number)
    {
        if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
        {
            return null;
        }

        return line.Split('\t') is [var name, var role, { Length: 64 } hash]
            && IsName(name)
            && Enum.GetNames<Role>().Contains(role, StringComparer.OrdinalIgnoreCase)
            && hash.All(char.IsAsciiHexDigit)
            ? new Entry(Convert.FromHexString(hash), new SignedIn(name, Enum.Parse<Role>(role, ignoreCase: true)))
            : throw new CommandException(ExitCode.AccessUnusable, $"{path}, line {number}: a line is a name, a role (reader, editor or admin) and the SHA-256 of a token, parted by tabs");
    }

    private sealed record Entry(byte[] Hash, SignedIn Who);
}
