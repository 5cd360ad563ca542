using OnRecord.Learning.Kernels;

namespace OnRecord.Fuzz.Cases;

/// <summary>The kernels: shapes that disagree are refused at the door, and those that agree are never left.</summary>
internal static class Numbers
{
    public static Target Kernels() => new("kernels", static bytes =>
    {
        var at = 0;
        int Next(int most) => at < bytes.Length ? bytes[at++] % (most + 1) : 0;
        float[] Floats(int length) => [.. Enumerable.Range(0, length).Select(_ => (Next(255) - 128) / 16f)];
        var kind = Next(3);
        switch (kind)
        {
            case 0:
                var bits = Next(6);
                var stride = Linear.Stride(Next(40));
                Linear.Scores([.. Enumerable.Range(0, Next(20)).Select(_ => (uint)Next(255) * 0x01010101)], new sbyte[(stride << bits) + (Next(8) == 1 ? 1 : 0)], bits, new int[stride + (Next(8) == 1 ? 1 : 0)]);
                break;
            case 1:
                var (words, slots, width, height) = (Next(9), 1 + Next(8), (Next(8) == 1 ? 16 : 32) * (1 + Next(4)), 1 + Next(30));
                Embedding.Sum([.. Enumerable.Range(0, words * slots).Select(_ => Next(255) % (height + (Next(64) == 1 ? 2 : 0)))], slots, new ushort[height * width], width, new float[(words * width) + (Next(8) == 1 ? 1 : 0)]);
                break;
            case 2:
                var (rows, inner, columns) = (Next(9), Next(40), Next(70));
                var packed = new float[MatrixProduct.PackedLength(inner, columns)];
                MatrixProduct.Pack(Floats(inner * columns), inner, columns, packed);
                MatrixProduct.Multiply(Floats(rows * inner), rows, inner, packed, new float[(rows * (inner == 0 ? 0 : packed.Length / inner)) + Next(1)], add: Next(1) == 1);
                break;
            default:
                var (steps, wide) = (Next(9), Recurrence.WidthStep * (1 + Next(2)));
                Recurrence.Scan(Floats(3 * steps * wide), Floats(steps * wide), Floats((Recurrence.ParameterRows * wide) + (Next(8) == 1 ? 1 : 0)), wide, new float[steps * wide], new float[steps * wide]);
                break;
        }

        return $"{kind}";
    })
    {
        Seeds = [[0, 3, 5, 4, 1, 2, 3, 4], [1, 2, 3, 4, 10, 1, 2, 3], [2, 3, 8, 20, 1, 2, 3, 4], [3, 2, 1, 1, 2, 3]],
        Refusals = [typeof(ArgumentException)],
        Longest = 512,
    };
}
