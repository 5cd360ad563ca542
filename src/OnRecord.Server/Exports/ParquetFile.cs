using Parquet;
using Parquet.Schema;

namespace OnRecord.Server.Exports;

/// <summary>One Parquet file, written row group by row group.</summary>
/// <remarks>Lists are one text, parted by <c>; </c>, since not every reader takes repeated columns alike.</remarks>
internal sealed class ParquetFile
{
    // A group is held until it is full, so these bound the memory.
    private const int MostRows = 20_000;
    private const int MostCharacters = 16_000_000;

    private readonly IReadOnlyList<Column> columns;
    private readonly DataField[] fields;
    private readonly List<object?[]> held = [];
    private readonly Stream file;
    private readonly ParquetWriter writer;
    private long characters;

    /// <param name="file">To be written to from its beginning; closed by whoever opened it.</param>
    public ParquetFile(Stream file, IReadOnlyList<Column> columns)
    {
        (this.file, this.columns) = (file, columns);
        fields = [.. columns.Select(static column => new DataField(column.Name, ClrType(column.Kind), isNullable: true))];
        writer = Done(ParquetWriter.CreateAsync(new ParquetSchema(fields), file, new ParquetOptions { CompressionMethod = CompressionMethod.Snappy }));
    }

    public void Add(object?[] cells)
    {
        held.Add(Array.ConvertAll(cells, static cell => cell is IReadOnlyList<string> texts ? string.Join("; ", texts) : cell));
        characters += held[^1].Sum(static cell => cell is string text ? text.Length : 0);
        if (held.Count == MostRows || characters >= MostCharacters)
        {
            Flush();
        }
    }

    /// <summary>Writes what is held and the end of the file; without it the file is no Parquet.</summary>
    public void Finish()
    {
        Flush();
        Done(writer.DisposeAsync().AsTask());
        file.Flush();
    }

    private void Flush()
    {
        if (held.Count == 0)
        {
            return;
        }

        using (var group = writer.CreateRowGroup())
        {
            for (var i = 0; i < fields.Length; i++)
            {
                Done(Write(group, i));
            }

            group.CompleteValidate();
        }

        held.Clear();
        characters = 0;
    }

    private Task Write(ParquetRowGroupWriter group, int column) => columns[column].Kind switch
    {
        CellKind.Count => group.WriteAsync<long>(fields[column], Values<long>(column)),
        CellKind.Number => group.WriteAsync<double>(fields[column], Values<double>(column)),
        CellKind.Flag => group.WriteAsync<bool>(fields[column], Values<bool>(column)),
        _ => group.WriteAsync(fields[column], held.ConvertAll(row => (string?)row[column])!),
    };

    private ReadOnlyMemory<TValue?> Values<TValue>(int column)
        where TValue : struct => held.Select(row => (TValue?)row[column]).ToArray();

    private static Type ClrType(CellKind kind) => kind switch
    {
        CellKind.Count => typeof(long),
        CellKind.Number => typeof(double),
        CellKind.Flag => typeof(bool),
        _ => typeof(string),
    };

    // The file is written on this thread; there is nothing to wait for.
    private static void Done(Task task) => task.GetAwaiter().GetResult();

    private static TResult Done<TResult>(Task<TResult> task) => task.GetAwaiter().GetResult();
}
