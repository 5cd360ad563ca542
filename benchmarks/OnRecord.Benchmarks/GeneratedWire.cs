using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OnRecord.Benchmarks;

/// <summary>Articles as JSON Lines, as many as are asked for, for many processes to be tried with: <c>wire COUNT [SEED [MOST]]</c>.</summary>
/// <remarks>
/// Unlike those of <see cref="SyntheticNews"/>, texts have little in common with each other: every second word or so is one of thousands
/// of invented ones. One in twelve prints an earlier text anew under another outlet, one in forty comes twice, one in a hundred is no article.
/// The same seed gives the same bytes. Texts have a third of <c>MOST</c> sentences to as many, of some fifteen words each.
/// </remarks>
public static class GeneratedWire
{
    private const int Seed = 9;
    private const int Sentences = 42;
    private const int Words = 20_000;
    private const int Invented = 8;    // words of a sentence
    private const int Remembered = 400;    // texts that may be printed anew

    private static readonly string[] People =
    [
        "President Ilen Varro", "Foreign Minister Dasa Orlin", "Chairman Tomo Besk", "Defence Minister Harn Dolk", "Prime Minister Ruta Hallen",
        "Foreign Minister Jon Ekvall", "Prime Minister Mira Castan", "Secretary-General Benat Ruiz-Holm",
    ];

    private static readonly string[] Outlets = ["ANA", "KTB", "Tesmar Courier", "Meridian News", "Radio Ostrel", "Harbour Post"];

    private static readonly string[] States = ["Arvania", "Korvia", "Tesmar", "Ostrel"];

    private static readonly string[] Syllables =
        ["ba", "cor", "del", "em", "fin", "gar", "hul", "ist", "jor", "kel", "lum", "mar", "nes", "ol", "pra", "quen", "ros", "sta", "tir", "ul", "ven", "wim", "yar", "zon"];

    // 0 and 1 are people, 2 and 3 states, 4 to 11 invented words: most of a sentence, since texts that share their turns of phrase look like copies.
    private static readonly string[] Patterns =
    [
        "“The {4} of {5} will {6} before {7} {8},” {0} said of {2} {9} {10} {11}.",
        "{0} told {1} that {4} and {5} {6} would {7} the {8} {9} {10} {11}.",
        "“We {4} no {5} {6} without {7} {8},” {0} wrote to {1}; “{9} {10} {11}.”",
        "{2} accused {3} of {4} {5}, {6} and {7} {8} {9} at {10} {11}.",
        "In {4} the {5} {6} of {7} met {0} over {8} {9} {10} {11}.",
        "{0}, asked about {4} {5} {6}, called {7} “{8} for {9} {10} {11}”.",
        "According to {1}, {4} {5} {6} {7} with {8} until {9} {10} {11}.",
        "Officials of {2} {4} the {5} {6}; {7} {8} stayed in {9} {10} {11}.",
    ];

    public static int Run(string[] args)
    {
        if (args is not [var number, ..] || !int.TryParse(number, CultureInfo.InvariantCulture, out var count))
        {
            Console.Error.WriteLine("wire COUNT [SEED [MOST]]");
            return 2;
        }

        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), bufferSize: 1 << 16) { NewLine = "\n" };
        foreach (var line in Lines(Number(args, 1, Seed), count, Number(args, 2, Sentences)))
        {
            output.WriteLine(line);
        }

        return 0;
    }

    private static int Number(string[] args, int place, int usual) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : usual;

    public static IEnumerable<string> Lines(int seed, int count, int most = Sentences)
    {
        var random = new Random(seed);
        string[] words = [.. Enumerable.Range(0, Words).Select(_ => string.Concat(Enumerable.Range(0, 2 + random.Next(2)).Select(_ => Pick(random, Syllables))))];
        var earlier = new List<(string Line, string Text)>();
        for (var number = 1; number <= count; number++)
        {
            var kind = random.Next(1200);
            if (kind < 12)
            {
                yield return Json(number, random, "   ");
                continue;
            }

            if (kind < 42 && earlier.Count > 0)
            {
                yield return earlier[random.Next(earlier.Count)].Line;
                continue;
            }

            var text = kind < 142 && earlier.Count > 0
                ? $"{Fill(random, words)} {earlier[random.Next(earlier.Count)].Text}"
                : Text(random, words, most);
            var line = Json(number, random, text);

            // No reprint is printed anew: else texts would grow without end, and one family of them take all places.
            if (kind >= 142)
            {
                if (earlier.Count < Remembered)
                {
                    earlier.Add((line, text));
                }
                else
                {
                    earlier[random.Next(Remembered)] = (line, text);
                }
            }

            yield return line;
        }
    }

    private static string Text(Random random, string[] words, int most)
    {
        var text = new StringBuilder();
        var sentences = (most / 3) + random.Next(most - (most / 3) + 1);
        for (var i = 0; i < sentences; i++)
        {
            text.Append(Fill(random, words)).Append(i % 3 == 2 ? "\n\n" : " ");
        }

        return text.ToString().TrimEnd();
    }

    private static string Fill(Random random, string[] words) => string.Format(
        CultureInfo.InvariantCulture,
        Pick(random, Patterns),
        [Pick(random, People), Pick(random, People), Pick(random, States), Pick(random, States), .. Enumerable.Range(0, Invented).Select(_ => Pick(random, words))]);

    private static string Json(int number, Random random, string text) => JsonSerializer.Serialize(
        new
        {
            id = number.ToString(CultureInfo.InvariantCulture),
            outlet = Pick(random, Outlets),
            url = string.Create(CultureInfo.InvariantCulture, $"https://wire.example/{number}"),
            date = new DateOnly(2031, 1, 1).AddDays(random.Next(365)).ToString("O", CultureInfo.InvariantCulture),
            text,
        },
        Relaxed);

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
