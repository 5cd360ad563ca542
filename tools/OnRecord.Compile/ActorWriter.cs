using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using OnRecord.Reading.Actors;

namespace OnRecord.Compile;

/// <summary>Writes tables of actors in the form that <c>ActorFile</c> of OnRecord.Reading reads; the same actors give the same bytes.</summary>
internal static class ActorWriter
{
    /// <returns>The whole file.</returns>
    public static byte[] Write(params ReadOnlySpan<IReadOnlyList<KnownActor>> sets)
    {
        Span<byte> version = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(version, ActorFile.Version);
        var file = new MemoryStream();
        file.Write(ActorFile.Magic);
        file.Write(version);
        foreach (var actors in sets)
        {
            Block(file, Set(actors));
        }

        file.Write(SHA256.HashData(file.ToArray()));
        return file.ToArray();
    }

    private static byte[] Set(IReadOnlyList<KnownActor> actors)
    {
        var texts = new TextNumbers();
        var names = ActorNames.Of(actors, texts);
        using var records = new BinaryWriter(new MemoryStream());
        var starts = new int[actors.Count];
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = (int)records.BaseStream.Position;
            new Record(records, texts).Write(actors[i]);
        }

        var set = new MemoryStream();
        Block(set, Encoding.UTF8.GetBytes(texts.All));
        Numbers(set, texts.Ends);
        foreach (var index in names.All)
        {
            Numbers(set, index.Buckets);
            Numbers(set, index.Names);
            Numbers(set, index.Actors);
        }

        Numbers(set, starts);
        Block(set, ((MemoryStream)records.BaseStream).ToArray());
        return set.ToArray();
    }

    private static void Block(MemoryStream stream, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        stream.Write(length);
        stream.Write(bytes);
    }

    private static void Numbers(MemoryStream stream, int[] numbers)
    {
        var bytes = new byte[numbers.Length * sizeof(int)];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * sizeof(int)), numbers[i]);
        }

        Block(stream, bytes);
    }

    private sealed class Record(BinaryWriter writer, TextNumbers texts)
    {
        // In the order in which ActorRecords takes them.
        public void Write(KnownActor actor)
        {
            Text(actor.Id);
            writer.Write7BitEncodedInt((int)actor.Kind);
            Text(actor.Name);
            Texts(actor.Names);
            Text(actor.Country);
            Text(actor.Family);
            Texts(actor.Adjectives);
            writer.Write7BitEncodedInt(actor.Gender);
            Text(actor.Wikidata);
            Text(actor.Code);
            Texts(actor.Sectors);
            List(actor.DatedCodes, Write);
            Texts(actor.Seats);
            Text(actor.From);
            Text(actor.Until);
            Text(actor.Iso2);
            Text(actor.Cow);
            Text(actor.Cameo);
            Texts(actor.Members);
            Text(actor.Level);
            List(actor.Offices, Write);
        }

        private void Write(DatedCode code)
        {
            Text(code.Code);
            Text(code.From);
            Text(code.Until);
        }

        private void Write(Office office)
        {
            Texts(office.Titles);
            Text(office.Kind);
            Text(office.From);
            Text(office.Until);
            Text(office.Country);
        }

        private void Text(string? text) => writer.Write7BitEncodedInt(texts.Of(text));

        private void Texts(ImmutableArray<string> list) => List(list, Text);

        private void List<T>(ImmutableArray<T> list, Action<T> write)
        {
            writer.Write7BitEncodedInt(list.Length);
            foreach (var one in list)
            {
                write(one);
            }
        }
    }
}
