using System.Collections.Immutable;
using OnRecord.Findings;

namespace OnRecord.Reading.Actors;

/// <summary>Actors as numbers of texts, in the order in which <see cref="Make"/> takes them.</summary>
/// <param name="bytes">Each number in groups of seven bits, the lowest first, with the highest bit set where more follow.</param>
/// <param name="starts">Where each actor begins.</param>
internal sealed class ActorRecords(byte[] bytes, int[] starts)
{
    public int Count => starts.Length;

    public KnownActor Make(int number, Texts texts)
    {
        var record = new Numbers(bytes.AsSpan(starts[number]), texts);
        return new KnownActor
        {
            Id = record.Text(),
            Kind = (ActorKind)record.Next(),
            Name = record.Text(),
            Names = record.Texts(),
            Country = record.TextOrNone(),
            Family = record.TextOrNone(),
            Adjectives = record.Texts(),
            Gender = (char)record.Next(),
            Wikidata = record.TextOrNone(),
            Code = record.TextOrNone(),
            Sectors = record.Texts(),
            DatedCodes = record.DatedCodes(),
            Seats = record.Texts(),
            From = record.Text(),
            Until = record.Text(),
            Iso2 = record.TextOrNone(),
            Cow = record.TextOrNone(),
            Cameo = record.TextOrNone(),
            Members = record.Texts(),
            Level = record.TextOrNone(),
            Offices = record.Offices(),
        };
    }

    private ref struct Numbers(ReadOnlySpan<byte> bytes, Texts texts)
    {
        private readonly ReadOnlySpan<byte> bytes = bytes;
        private int at;

        public int Next()
        {
            var number = 0;
            for (var shift = 0; ; shift += 7)
            {
                var part = bytes[at++];
                number |= (part & 0x7f) << shift;
                if (part < 0x80)
                {
                    return number;
                }
            }
        }

        public string? TextOrNone() => texts[Next()];

        public string Text() => TextOrNone()!;

        public ImmutableArray<string> Texts()
        {
            var all = ImmutableArray.CreateBuilder<string>(Next());
            while (all.Count < all.Capacity)
            {
                all.Add(Text());
            }

            return all.MoveToImmutable();
        }

        public ImmutableArray<DatedCode> DatedCodes()
        {
            var all = ImmutableArray.CreateBuilder<DatedCode>(Next());
            while (all.Count < all.Capacity)
            {
                all.Add(new DatedCode(Text(), Text(), Text()));
            }

            return all.MoveToImmutable();
        }

        public ImmutableArray<Office> Offices()
        {
            var all = ImmutableArray.CreateBuilder<Office>(Next());
            while (all.Count < all.Capacity)
            {
                all.Add(new Office(Texts(), Text(), Text(), Text(), TextOrNone()));
            }

            return all.MoveToImmutable();
        }
    }
}
