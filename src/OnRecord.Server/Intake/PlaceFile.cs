using System.IO.Compression;
using System.Text;
using OnRecord.Reading.Places;

namespace OnRecord.Server.Intake;

/// <summary>The user's own places: a table in the form of <c>resources/places/places.tsv</c>, a dump of GeoNames, or a zip archive of one.</summary>
internal static class PlaceFile
{
    /// <param name="path">Null where there is none.</param>
    /// <exception cref="CommandException">The file cannot be used.</exception>
    public static PlaceTable Read(string? path)
    {
        if (path is null)
        {
            return PlaceTable.BuiltIn;
        }

        try
        {
            return path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? Unpacked(path) : Plain(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException(ExitCode.PlacesUnusable, $"{path}: there is no such file of places", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.PlacesUnusable, $"{path}: the file of places cannot be read", error);
        }
        catch (InvalidDataException error)
        {
            throw new CommandException(ExitCode.PlacesUnusable, $"{path}: it is no zip archive, or damaged", error);
        }
        catch (DecoderFallbackException error)
        {
            throw new CommandException(ExitCode.PlacesUnusable, $"{path}: it is not UTF-8", error);
        }
        catch (FormatException error)
        {
            throw new CommandException(ExitCode.PlacesUnusable, error.Message, error);
        }
    }

    private static PlaceTable Plain(string path)
    {
        using var reader = Reader(File.OpenRead(path));
        return PlaceTable.BuiltIn.With(reader, path);
    }

    // Archives of GeoNames hold the dump, and some a readme.txt beside it.
    private static PlaceTable Unpacked(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var entry = archive.Entries
            .Where(static entry => entry.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase))
            .MaxBy(static entry => entry.Length)
            ?? throw new CommandException(ExitCode.PlacesUnusable, $"{path}: the archive holds no .txt file");
        using var reader = Reader(entry.Open());
        return PlaceTable.BuiltIn.With(reader, $"{path}, {entry.FullName}");
    }

    private static StreamReader Reader(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
}
