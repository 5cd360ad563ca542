using OnRecord.Learning;

namespace OnRecord.Reading.Learned;

/// <summary>Gathers the hashes of features; more than there is room for are left out.</summary>
/// <param name="room">Receives them.</param>
internal ref struct FeatureSet(Span<uint> room)
{
    public const int Most = 192;

    private readonly Span<uint> room = room;
    private int count;

    public readonly ReadOnlySpan<uint> Found => room[..count];

    public void Add(uint template) => Put(FeatureHash.Of(template, 0));

    public void Add(uint template, uint value) => Put(FeatureHash.Of(template, value));

    public void Add(uint template, uint value, uint other) => Put(FeatureHash.Of(template, value, other));

    public void Add(uint template, uint value, uint other, uint third) => Put(FeatureHash.Of(template, value, other, third));

    /// <summary>A length or a distance in steps that grow.</summary>
    public static uint Bucket(int count) => count switch
    {
        < 0 => 20 + Bucket(-count),
        < 6 => (uint)count,
        < 8 => 6,
        < 11 => 7,
        < 16 => 8,
        < 24 => 9,
        < 40 => 10,
        < 80 => 11,
        _ => 12,
    };

    private void Put(uint hash)
    {
        if (count < room.Length)
        {
            room[count++] = hash;
        }
    }
}
