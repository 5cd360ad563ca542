using System.Numerics;
using OnRecord.Learning.Kernels;

namespace OnRecord.Learning.Tests.Kernels;

public sealed class RecurrenceTests
{
    [Theory]
    [InlineData(0, 32)]
    [InlineData(1, 32)]
    [InlineData(2, 64)]
    [InlineData(9, 96)]
    [InlineData(40, 32)]
    public void TheScanAgreesWithTheEquations(int words, int width)
    {
        var given = Given.Random(words, width, seed: words);
        var (states, output) = given.Scan();
        var (plainStates, plainOutput) = Plain(given.Gates.ToDoubles(), given.Input.ToDoubles(), given.Parameters.ToDoubles(), width);

        AssertClose(plainStates, states, 1e-5);
        AssertClose(plainOutput, output, 1e-5);
    }

    [Fact]
    public void TheFirstHalfOfTheChannelsLooksForwardsAndTheSecondBackwards()
    {
        const int Width = 32, Words = 5, Changed = 2;
        var given = Given.Random(Words, Width, seed: 1);
        var before = given.Scan().Output;
        for (var channel = 0; channel < 3 * Width; channel++)
        {
            given.Gates[(Changed * 3 * Width) + channel] += 1;
        }

        var after = given.Scan().Output;
        for (var word = 0; word < Words; word++)
        {
            for (var channel = 0; channel < Width; channel++)
            {
                var at = (word * Width) + channel;
                var reached = channel < Width / 2 ? word >= Changed : word <= Changed;
                Assert.True(reached == (before[at] != after[at]), $"word {word}, channel {channel}");
            }
        }
    }

    [Theory]
    [InlineData(1, 32)]
    [InlineData(5, 32)]
    [InlineData(3, 64)]
    public void TheGradientAgreesWithNumericDifferences(int words, int width)
    {
        var given = Given.Random(words, width, seed: 7);
        var weights = Numbers.Uniform(new Random(8), words * width);    // the loss is the sum of the output times these
        var (states, _) = given.Scan();
        var (byGates, byInput, byParameters) = (new float[given.Gates.Length], new float[given.Input.Length], new float[given.Parameters.Length]);
        Recurrence.ScanBack(given.Gates, given.Input, given.Parameters, width, states, weights, byGates, byInput, byParameters);

        var (gates, input, parameters) = (given.Gates.ToDoubles(), given.Input.ToDoubles(), given.Parameters.ToDoubles());
        AssertClose(Differences(gates, Loss), byGates, 1e-4);
        AssertClose(Differences(input, Loss), byInput, 1e-4);
        AssertClose(Differences(parameters, Loss), byParameters, 1e-4);

        double Loss() => Plain(gates, input, parameters, width).Output.Zip(weights, static (h, weight) => h * weight).Sum();
    }

    [Fact]
    public void TheGradientByTheParametersIsAddedAndTheOthersAreReplaced()
    {
        const int Width = 32;
        var given = Given.Random(3, Width, seed: 5);
        var (states, above) = (given.Scan().States, Numbers.Uniform(new Random(6), 3 * Width));
        var once = Back(0);
        var onOnes = Back(1);

        Assert.Equal(once.ByGates, onOnes.ByGates);
        Assert.Equal(once.ByInput, onOnes.ByInput);
        AssertClose([.. once.ByParameters.Select(static value => value + 1.0)], onOnes.ByParameters, 1e-5);

        (float[] ByGates, float[] ByInput, float[] ByParameters) Back(float start)
        {
            var (byGates, byInput, byParameters) = (Filled(9 * Width, start), Filled(3 * Width, start), Filled(4 * Width, start));
            Recurrence.ScanBack(given.Gates, given.Input, given.Parameters, Width, states, above, byGates, byInput, byParameters);
            return (byGates, byInput, byParameters);
        }
    }

    [Fact]
    public void TheSigmoidIsRightToAFewUnitsInTheLastPlace()
    {
        const int Steps = 200_000;
        for (var i = 0; i <= Steps; i++)
        {
            var x = -29.9f + (59.8f * i / Steps);
            var exact = 1 / (1 + Math.Exp(-x));
            var unit = MathF.BitIncrement((float)exact) - (float)exact;

            Assert.True(Math.Abs(Sigmoid(x) - exact) <= 4 * (double)unit, $"{x}: {Sigmoid(x)} for {exact}");
        }
    }

    [Theory]
    [InlineData(float.NegativeInfinity, 0)]
    [InlineData(float.MinValue, 0)]
    [InlineData(-1000, 0)]
    [InlineData(-float.Epsilon, 0.5)]
    [InlineData(0, 0.5)]
    [InlineData(float.Epsilon, 0.5)]
    [InlineData(1000, 1)]
    [InlineData(float.MaxValue, 1)]
    [InlineData(float.PositiveInfinity, 1)]
    public void TheSigmoidOfAnExtremeIsANumber(float x, double expected) => Assert.InRange(Sigmoid(x), expected - 1e-12, expected + 1e-12);

    [Fact]
    public void ShapesThatDisagreeAreRefused()
    {
        const int Width = 32;
        Assert.Throws<ArgumentException>(static () => Scan(16, 48, 16, 64, 16, 16));       // no two whole vectors
        Assert.Throws<ArgumentException>(static () => Scan(Width, 96, 33, 128, 33, 33));    // no whole word
        Assert.Throws<ArgumentException>(static () => Scan(Width, 95, 32, 128, 32, 32));
        Assert.Throws<ArgumentException>(static () => Scan(Width, 96, 32, 127, 32, 32));
        Assert.Throws<ArgumentException>(static () => Scan(Width, 96, 32, 128, 31, 32));
        Assert.Throws<ArgumentException>(static () => Scan(Width, 96, 32, 128, 32, 64));
        int[] right = [96, 32, 128, 32, 32, 96, 32, 128];
        Back(right);
        for (var i = 0; i < right.Length; i++)
        {
            int[] wrong = [.. right];
            wrong[i]--;
            Assert.Throws<ArgumentException>(() => Back(wrong));
        }

        static void Scan(int width, int gates, int input, int parameters, int states, int output) => Recurrence.Scan(
            new float[gates], new float[input], new float[parameters], width, new float[states], new float[output]);

        static void Back(int[] of) => Recurrence.ScanBack(
            new float[of[0]], new float[of[1]], new float[of[2]], Width, new float[of[3]], new float[of[4]], new float[of[5]], new float[of[6]], new float[of[7]]);
    }

    [Fact]
    public void NothingIsAllocated()
    {
        const int Width = 64, Words = 6;
        var given = Given.Random(Words, Width, seed: 2);
        var (states, output, above) = (new float[Words * Width], new float[Words * Width], new float[Words * Width]);
        var (byGates, byInput, byParameters) = (new float[3 * Words * Width], new float[Words * Width], new float[4 * Width]);
        Run();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Run()
        {
            Recurrence.Scan(given.Gates, given.Input, given.Parameters, Width, states, output);
            Recurrence.ScanBack(given.Gates, given.Input, given.Parameters, Width, states, above, byGates, byInput, byParameters);
        }
    }

    private static float Sigmoid(float x) => Recurrence.Sigmoid(new Vector<float>(x))[0];

    private static float[] Filled(int count, float value) => [.. Enumerable.Repeat(value, count)];

    private static void AssertClose(double[] expected, float[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < actual.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance * Math.Max(1, Math.Abs(expected[i])), $"number {i}: {actual[i]} for {expected[i]}");
        }
    }

    private static double[] Differences(double[] values, Func<double> loss)
    {
        const double Step = 1e-5;
        var differences = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i];
            values[i] = value + Step;
            var above = loss();
            values[i] = value - Step;
            differences[i] = (above - loss()) / (2 * Step);
            values[i] = value;
        }

        return differences;
    }

    // The equations as the kernel's docstring has them, one number after another.
    private static (double[] States, double[] Output) Plain(double[] gates, double[] input, double[] parameters, int width)
    {
        var words = input.Length / width;
        var (states, output) = (new double[input.Length], new double[input.Length]);
        for (var channel = 0; channel < width; channel++)
        {
            var (forwards, before) = (channel < width / 2, 0.0);
            for (var i = 0; i < words; i++)
            {
                var word = forwards ? i : words - 1 - i;
                double Gate(int number) => gates[(((3 * word) + number) * width) + channel];
                double Parameter(int row) => parameters[(row * width) + channel];
                var forget = 1 / (1 + Math.Exp(-(Gate(1) + (Parameter(0) * before) + Parameter(2))));
                var reset = 1 / (1 + Math.Exp(-(Gate(2) + (Parameter(1) * before) + Parameter(3))));
                before = (forget * before) + ((1 - forget) * Gate(0));
                states[(word * width) + channel] = before;
                output[(word * width) + channel] = (reset * before) + ((1 - reset) * input[(word * width) + channel]);
            }
        }

        return (states, output);
    }

    private sealed record Given(float[] Gates, float[] Input, float[] Parameters, int Width)
    {
        public static Given Random(int words, int width, int seed)
        {
            var random = new Random(seed);
            return new Given(
                Numbers.Uniform(random, 3 * words * width, 2), Numbers.Uniform(random, words * width, 2), Numbers.Uniform(random, 4 * width, 2), width);
        }

        public (float[] States, float[] Output) Scan()
        {
            var (states, output) = (new float[Input.Length], new float[Input.Length]);
            Recurrence.Scan(Gates, Input, Parameters, Width, states, output);
            return (states, output);
        }
    }
}

internal static class Doubles
{
    public static double[] ToDoubles(this float[] values) => [.. values.Select(static value => (double)value)];
}
