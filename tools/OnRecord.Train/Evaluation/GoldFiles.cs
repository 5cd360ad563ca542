using System.IO.Compression;
using OnRecord.Reading.Conllu;

namespace OnRecord.Train.Evaluation;

/// <summary>Opens annotated files, plain or gzipped.</summary>
internal static class GoldFiles
{
    public static TextReader Open(FileInfo file)
    {
        var stream = file.OpenRead();
        return new StreamReader(file.Extension == ".gz" ? new GZipStream(stream, CompressionMode.Decompress) : stream);
    }

    /// <exception cref="FormatException">It is not CoNLL-U; the message names file and line.</exception>
    public static IReadOnlyList<ConlluSentence> Conllu(FileInfo file)
    {
        using var reader = Open(file);
        try
        {
            return [.. ConlluSentence.Read(reader)];
        }
        catch (FormatException error)
        {
            throw new FormatException($"{file.Name}: {error.Message}", error);
        }
    }
}
