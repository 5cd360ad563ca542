using System.Numerics;
using System.Runtime.CompilerServices;

namespace OnRecord.Learning.Kernels;

/// <summary>The simple recurrent unit: gates are computed for all words at once, and only a cheap scan goes word by word.</summary>
/// <remarks>
/// <para>
/// Lei, Zhang, Wang, Dai and Artzi 2018, EMNLP (ACL Anthology D18-1477), equations 3 to 6 without activation. Of the channels, the
/// first half is scanned forwards and the second half backwards, so one layer sees both sides of a word.
/// </para>
/// <para>With z from the gates' product: f = σ(z_f + v_f c' + b_f), c = f c' + (1 − f) z_c, r = σ(z_r + v_r c' + b_r), h = r c + (1 − r) x.</para>
/// </remarks>
internal static unsafe class Recurrence
{
    /// <summary>The width must be a multiple of this: two halves of whole vectors.</summary>
    public const int WidthStep = 32;

    /// <summary>Rows of parameters: v_f, v_r, b_f, b_r.</summary>
    public const int ParameterRows = 4;

    private static int Lanes => Vector<float>.Count;    // 4, 8 or 16, as wide as the machine's vectors; what comes out is the same

    /// <summary>Scans the words of one sentence.</summary>
    /// <param name="gates">z_c, z_f and z_r of each word. Shape [words × 3 · width].</param>
    /// <param name="input">x of each word. Shape [words × width].</param>
    /// <param name="parameters">v_f, v_r, b_f and b_r. Shape [4 × width].</param>
    /// <param name="width">Channels, a multiple of <see cref="WidthStep"/>.</param>
    /// <param name="states">Receives c of each word. Shape [words × width].</param>
    /// <param name="output">Receives h of each word. Shape [words × width].</param>
    /// <exception cref="ArgumentException">The shapes disagree.</exception>
    /// <remarks>Nothing is allocated.</remarks>
    public static void Scan(
        ReadOnlySpan<float> gates, ReadOnlySpan<float> input, ReadOnlySpan<float> parameters, int width, Span<float> states, Span<float> output)
    {
        var words = input.Length / width;
        if (width % WidthStep != 0 || input.Length != words * width || gates.Length != 3 * input.Length
            || parameters.Length != ParameterRows * width || states.Length != input.Length || output.Length != input.Length)
        {
            throw new ArgumentException($"{words} words of width {width}: {gates.Length}, {parameters.Length}, {states.Length}, {output.Length}.", nameof(input));
        }

        fixed (float* z = gates, x = input, v = parameters, c = states, h = output)
        {
            for (var i = 0; i < words; i++)
            {
                for (var lane = 0; lane < width; lane += Lanes)
                {
                    var forwards = lane < width / 2;
                    var word = forwards ? i : words - 1 - i;
                    var at = (word * width) + lane;
                    var before = i == 0 ? Vector<float>.Zero : Vector.Load(c + (forwards ? at - width : at + width));
                    var gate = z + (3 * word * width) + lane;
                    var candidate = Vector.Load(gate);
                    var forget = Sigmoid(Vector.FusedMultiplyAdd(
                        Vector.Load(v + lane), before, Vector.Load(gate + width) + Vector.Load(v + (2 * width) + lane)));
                    var reset = Sigmoid(Vector.FusedMultiplyAdd(
                        Vector.Load(v + width + lane), before, Vector.Load(gate + (2 * width)) + Vector.Load(v + (3 * width) + lane)));
                    var state = Vector.FusedMultiplyAdd(forget, before - candidate, candidate);
                    state.Store(c + at);
                    var skip = Vector.Load(x + at);
                    Vector.FusedMultiplyAdd(reset, state - skip, skip).Store(h + at);
                }
            }
        }
    }

    /// <summary>Carries the gradient of a loss back through <see cref="Scan"/>.</summary>
    /// <param name="gates">As given to <see cref="Scan"/>.</param>
    /// <param name="input">As given to <see cref="Scan"/>.</param>
    /// <param name="parameters">As given to <see cref="Scan"/>.</param>
    /// <param name="states">As <see cref="Scan"/> left them.</param>
    /// <param name="outputGradient">By h. Shape [words × width].</param>
    /// <param name="gatesGradient">Receives the gradient by the gates. Shape [words × 3 · width].</param>
    /// <param name="inputGradient">Receives the gradient by x, as far as it skips the gates. Shape [words × width].</param>
    /// <param name="parametersGradient">Has the gradient by the parameters added. Shape [4 × width].</param>
    public static void ScanBack(
        ReadOnlySpan<float> gates, ReadOnlySpan<float> input, ReadOnlySpan<float> parameters, int width, ReadOnlySpan<float> states,
        ReadOnlySpan<float> outputGradient, Span<float> gatesGradient, Span<float> inputGradient, Span<float> parametersGradient)
    {
        var words = input.Length / width;
        if (width % WidthStep != 0 || input.Length != words * width || gates.Length != 3 * input.Length
            || parameters.Length != ParameterRows * width || states.Length != input.Length || outputGradient.Length != input.Length
            || gatesGradient.Length != gates.Length || inputGradient.Length != input.Length || parametersGradient.Length != parameters.Length)
        {
            throw new ArgumentException($"{words} words of width {width}.", nameof(input));
        }

        fixed (float* z = gates, x = input, v = parameters, c = states, dh = outputGradient, dz = gatesGradient, dx = inputGradient, dv = parametersGradient)
        {
            for (var lane = 0; lane < width; lane += Lanes)
            {
                var forwards = lane < width / 2;
                var carried = Vector<float>.Zero;    // the gradient by c that comes from the next word scanned
                var (dvf, dvr, dbf, dbr) = (Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero, Vector<float>.Zero);
                var (vf, vr) = (Vector.Load(v + lane), Vector.Load(v + width + lane));
                var (bf, br) = (Vector.Load(v + (2 * width) + lane), Vector.Load(v + (3 * width) + lane));
                for (var i = words - 1; i >= 0; i--)
                {
                    var word = forwards ? i : words - 1 - i;
                    var at = (word * width) + lane;
                    var before = i == 0 ? Vector<float>.Zero : Vector.Load(c + (forwards ? at - width : at + width));
                    var gate = z + (3 * word * width) + lane;
                    var candidate = Vector.Load(gate);
                    var forget = Sigmoid(Vector.FusedMultiplyAdd(vf, before, Vector.Load(gate + width) + bf));
                    var reset = Sigmoid(Vector.FusedMultiplyAdd(vr, before, Vector.Load(gate + (2 * width)) + br));
                    var (state, skip, above) = (Vector.Load(c + at), Vector.Load(x + at), Vector.Load(dh + at));
                    var one = Vector<float>.One;

                    (above * (one - reset)).Store(dx + at);
                    var byReset = above * (state - skip) * reset * (one - reset);
                    var byState = (above * reset) + carried;
                    var byForget = byState * (before - candidate) * forget * (one - forget);
                    carried = (byState * forget) + (byForget * vf) + (byReset * vr);

                    var into = dz + (3 * word * width) + lane;
                    (byState * (one - forget)).Store(into);
                    byForget.Store(into + width);
                    byReset.Store(into + (2 * width));
                    dvf += byForget * before;
                    dvr += byReset * before;
                    dbf += byForget;
                    dbr += byReset;
                }

                (Vector.Load(dv + lane) + dvf).Store(dv + lane);
                (Vector.Load(dv + width + lane) + dvr).Store(dv + width + lane);
                (Vector.Load(dv + (2 * width) + lane) + dbf).Store(dv + (2 * width) + lane);
                (Vector.Load(dv + (3 * width) + lane) + dbr).Store(dv + (3 * width) + lane);
            }
        }
    }

    // 1 / (1 + e^-x), to a few units in the last place: e^y = 2^n e^r with |r| at most ln 2 / 2, and a polynomial for e^r.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector<float> Sigmoid(Vector<float> x)
    {
        var y = Vector.Min(Vector.Max(-x, Vector.Create(-30f)), Vector.Create(30f));
        var n = Vector.Floor(Vector.FusedMultiplyAdd(y, Vector.Create(1.44269504f), Vector.Create(0.5f)));
        var r = Vector.FusedMultiplyAdd(n, Vector.Create(-0.693359375f), y);
        r = Vector.FusedMultiplyAdd(n, Vector.Create(2.12194440e-4f), r);
        var p = Vector.Create(1.9875691500e-4f);
        p = Vector.FusedMultiplyAdd(p, r, Vector.Create(1.3981999507e-3f));
        p = Vector.FusedMultiplyAdd(p, r, Vector.Create(8.3334519073e-3f));
        p = Vector.FusedMultiplyAdd(p, r, Vector.Create(4.1665795894e-2f));
        p = Vector.FusedMultiplyAdd(p, r, Vector.Create(1.6666665459e-1f));
        p = Vector.FusedMultiplyAdd(p, r, Vector.Create(5.0000001201e-1f));
        p = Vector.FusedMultiplyAdd(p, r * r, r + Vector<float>.One);
        var power = Vector.AsVectorSingle(Vector.ShiftLeft(Vector.ConvertToInt32(n) + Vector.Create(127), 23));
        return Vector<float>.One / Vector.FusedMultiplyAdd(p, power, Vector<float>.One);
    }
}
