using System.Globalization;
using System.Text;
using OnRecord.Findings;
using OnRecord.Text;

namespace OnRecord.Benchmarks.Storage;

/// <summary>Records about an invented world, as many as wanted and the same for the same seed: what an archive of ten years of diplomatic news looks like to a database.</summary>
/// <remarks>
/// Words, speakers, outlets, pairs and formulas are distributed by Zipf's law, as in real news: some are everywhere and most are rare.
/// An article has about 340 words, five statements of which a third are addressed, one event or two, and every fourth a message;
/// every sixth is a wire copy of one of the days before, whole or cut. The words mean nothing.
/// </remarks>
public sealed class SyntheticArchive
{
    private const int Vocabulary = 14_000;
    private const int Speakers = 900;
    private const int OutletCount = 120;
    private const int FormulaCount = 3_000;
    private const int Days = 3_650;
    private const int Remembered = 400;    // articles that may be copied

    private static readonly DateOnly FirstDay = new(2016, 1, 1);

    private static readonly string[] Function =
        ["the", "of", "and", "to", "in", "a", "that", "for", "with", "on", "is", "was", "by", "as", "be", "has", "its", "not", "from", "will", "have", "our", "we", "this", "are"];

    private static readonly string[] Verbs = ["said", "told", "wrote", "stressed", "added", "warned", "announced"];
    private static readonly string[] States = [.. Enumerable.Range(0, 60).Select(static i => $"{(char)('A' + (i / 6))}{(char)('K' + (i % 6))}{(char)('A' + (i * 7 % 26))}")];
    private static readonly string[] Kinds = ["greeting", "letter", "congratulation", "condolence", "reply", "thanks"];
    private static readonly string[] Occasions = ["New Year", "the national day", "the anniversary of the treaty", "the floods", "the election"];

    private static readonly (string Type, string Cameo, double Goldstein)[] Acts =
    [
        ("CONSULT", "042", 1.9), ("SUPPORT", "051", 3.4), ("AGREE", "057", 8), ("REQUEST", "020", 3), ("ACCUSE", "112", -2), ("REJECT", "120", -4),
        ("THREATEN", "130", -4.4), ("COOPERATE", "040", 1), ("AID", "070", 7), ("SANCTION", "163", -8), ("COERCE", "173", -5), ("ASSAULT", "190", -10),
    ];

    private readonly Random random;
    private readonly string[] vocabulary;
    private readonly string[] formulas;
    private readonly Actor[] speakers;
    private readonly Queue<Record> recent = new();
    private readonly double[] wordShares = Shares(Vocabulary, 1.05);
    private readonly double[] speakerShares = Shares(Speakers, 1.0);
    private readonly double[] outletShares = Shares(OutletCount, 0.9);
    private readonly double[] formulaShares = Shares(FormulaCount, 0.8);
    private readonly double[] stateShares = Shares(60, 0.9);

    public SyntheticArchive(int seed)
    {
        random = new Random(seed);
        vocabulary = [.. Enumerable.Range(0, Vocabulary).Select(static i => Word(i))];
        formulas = [.. Enumerable.Range(0, FormulaCount).Select(_ => Phrase(3 + random.Next(4)))];
        speakers = [.. Enumerable.Range(0, Speakers).Select(Speaker)];
    }

    /// <summary>A share of the state of the world, for queries: drawn as its records draw it.</summary>
    public string AnySpeaker() => speakers[Pick(speakerShares)].Id;

    public string AnyState() => States[Pick(stateShares)];

    public string AnyOutlet() => Outlet(Pick(outletShares));

    public string AnyFormula() => formulas[Pick(formulaShares)];

    public string AnyWord() => vocabulary[Pick(wordShares)];

    public static DateOnly AnyDay(Random from) => FirstDay.AddDays(from.Next(Days));

    public IEnumerable<Record> Records(int articles)
    {
        for (var i = 0; i < articles; i++)
        {
            // Archives are filled roughly in the order of days, from many outlets at a time.
            var day = FirstDay.AddDays(Math.Min(Days - 1, (int)((long)i * Days / articles) + random.Next(3)));
            var record = recent.Count > Remembered / 2 && random.Next(6) == 0 ? Copy(recent.ElementAt(random.Next(recent.Count)), day) : Fresh(i, day);
            recent.Enqueue(record);
            if (recent.Count > Remembered)
            {
                recent.Dequeue();
            }

            yield return record;
        }
    }

    private static double[] Shares(int count, double power)
    {
        var shares = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            shares[i] = sum += 1 / Math.Pow(i + 2, power);
        }

        for (var i = 0; i < count; i++)
        {
            shares[i] /= sum;
        }

        return shares;
    }

    private static string Outlet(int number) => $"{Word((number * 37) + 11)} Post".ToUpperInvariant()[..1] + $"{Word((number * 37) + 11)} Post"[1..];

    private static string Word(int number)
    {
        const string Onsets = "bdfgklmnprstvz";
        const string Vowels = "aeiou";
        var word = new StringBuilder();
        for (var rest = number + 71; rest > 0; rest /= Onsets.Length * Vowels.Length)
        {
            var syllable = rest % (Onsets.Length * Vowels.Length);
            word.Append(Onsets[syllable / Vowels.Length]).Append(Vowels[syllable % Vowels.Length]);
        }

        return word.Append(number % 3 == 0 ? "n" : number % 3 == 1 ? "l" : "").ToString();
    }

    private int Pick(double[] shares)
    {
        var found = Array.BinarySearch(shares, random.NextDouble());
        return Math.Min(shares.Length - 1, found < 0 ? ~found : found);
    }

    private string Phrase(int words)
    {
        var phrase = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            phrase.Append(i > 0 ? " " : "").Append(i % 2 == 1 ? Function[random.Next(Function.Length)] : vocabulary[Pick(wordShares)]);
        }

        return phrase.ToString();
    }

    private string Sentence(int words)
    {
        var sentence = new StringBuilder();
        while (words > 0)
        {
            sentence.Append(sentence.Length > 0 ? " " : "");
            if (random.Next(9) == 0)
            {
                var formula = AnyFormula();
                sentence.Append(formula);
                words -= formula.AsSpan().Count(' ') + 1;
            }
            else
            {
                sentence.Append(random.Next(100) < 45 ? Function[random.Next(Function.Length)] : vocabulary[Pick(wordShares)]);
                words--;
            }
        }

        return sentence.ToString();
    }

    private Actor Speaker(int number)
    {
        var name = $"{Capital(Word((number * 13) + 5))} {Capital(Word((number * 29) + 400))}";
        return new Actor
        {
            Id = name.ToLowerInvariant().Replace(' ', '-') + (number % 7 == 0 ? "" : number.ToString(CultureInfo.InvariantCulture)),
            Name = name,
            Aliases = ["President " + name.Split(' ')[1], name.Split(' ')[1]],
            Kind = ActorKind.Person,
            Country = States[Pick(stateShares)],
            Role = "President",
        };
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private Record Fresh(int number, DateOnly day)
    {
        var text = new StringBuilder();
        var statements = new List<Statement>();
        var cast = new Dictionary<string, Actor>(StringComparer.Ordinal);
        var mentions = new Dictionary<string, List<Passage>>(StringComparer.Ordinal);
        var agency = new Actor { Id = "agency" + (number % 9).ToString(CultureInfo.InvariantCulture), Name = "Agency " + Word(number % 9), Kind = ActorKind.Outlet };
        var count = 3 + random.Next(5);
        for (var i = 0; i < count; i++)
        {
            text.Append(Capital(Sentence(20 + random.Next(20)))).Append(". ").Append(Capital(Sentence(12 + random.Next(16)))).Append(". ");
            var (speaker, hearer) = (speakers[Pick(speakerShares)], random.Next(3) == 0 ? speakers[Pick(speakerShares)] : null);
            var words = Capital(Sentence(8 + random.Next(26)));
            var at = text.Length;
            text.Append('“').Append(words).Append(",” ").Append(speaker.Name).Append(' ');
            var cue = Verbs[random.Next(Verbs.Length)];
            var cueAt = text.Length;
            text.Append(cue).Append(hearer is null ? "" : " " + hearer.Name).Append(".\n\n");
            cast[speaker.Id] = speaker;
            if (hearer is not null)
            {
                cast[hearer.Id] = hearer;
            }

            var source = new Passage(at + words.Length + 4, cueAt - 1, speaker.Name);
            mentions.TryAdd(speaker.Id, []);
            mentions[speaker.Id].Add(source);
            statements.Add(new Statement
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"s-{number:x}-{i:x}"),
                Form = random.Next(4) == 0 ? StatementForm.Indirect : StatementForm.Direct,
                Act = StatementAct.Speech,
                Content = [new Passage(at + 1, at + 1 + words.Length, words)],
                Cue = new CuePassage(cueAt, cueAt + cue.Length, cue, cue),
                Source = source,
                Speaker = speaker.Id,
                Addressees = hearer is null ? [] : [hearer.Id],
                Via = random.Next(5) == 0 ? [agency.Id] : [],
                Confidence = Math.Round(0.5 + (random.NextDouble() / 2), 2),
                Why = "quoted",
                SpeakerConfidence = 0.9,
                SpeakerWhy = "name",
            });
        }

        cast[agency.Id] = agency;
        var addressed = statements.Find(static statement => statement.Addressees.Count > 0);
        var body = text.ToString();
        return new Record
        {
            Article = Head(body, day, Capital(Sentence(8))),
            Actors = [.. cast.Values.Select(actor => actor with { Mentions = mentions.GetValueOrDefault(actor.Id) ?? [] })],
            Statements = statements,
            Messages = addressed is null || random.Next(4) > 0 ? [] : [Sent(number, addressed, day)],
            Events = addressed is null ? [] : [.. Enumerable.Range(0, 1 + random.Next(2)).Select(i => Act(number, i, addressed, cast, day))],
            Times = [new TimeExpression(0, 3, body[..3], "DATE", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null, null)],
            Made = new Made("0.1.0", new Dictionary<string, string> { ["attribution"] = "en-1" }),
        };
    }

    private ArticleHead Head(string body, DateOnly day, string title)
    {
        var outlet = AnyOutlet();
        return new ArticleHead
        {
            Id = new Article { Text = body }.Id,
            Title = title,
            Outlet = outlet,
            Url = $"https://{outlet.Replace(' ', '-').ToLowerInvariant()}.invalid/{day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}/{random.Next():x}",
            Language = "en",
            Published = new PublicationDate(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DateBasis.Metadata),
            Text = body,
        };
    }

    // The text as another outlet prints it: whole, or without its last part.
    private Record Copy(Record first, DateOnly day)
    {
        var text = first.Article.Text;
        var cut = random.Next(3) == 0 ? text.LastIndexOf("\n\n", Math.Max(0, text.Length * 3 / 4), StringComparison.Ordinal) : -1;
        text = cut > 0 ? text[..(cut + 2)] : text;
        return first with
        {
            Article = Head(text, day, first.Article.Title!),
            Statements = [.. first.Statements.Where(statement => statement.Content[0].End < text.Length)],
            Messages = [],
        };
    }

    private Message Sent(int number, Statement statement, DateOnly day) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"m-{number:x}"),
        Kind = Kinds[random.Next(Kinds.Length)],
        Channel = "letter",
        Sender = statement.Speaker!,
        Addressees = statement.Addressees,
        Occasion = random.Next(2) == 0 ? Occasions[random.Next(Occasions.Length)] : null,
        Sent = random.Next(2) == 0 ? new DatedPassage(day.AddDays(-random.Next(4)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null, null, null) : null,
        Statements = [statement.Id],
        Evidence = statement.Content,
        Confidence = 0.9,
    };

    private DiplomaticEvent Act(int number, int place, Statement statement, Dictionary<string, Actor> cast, DateOnly day)
    {
        var (type, cameo, goldstein) = Acts[random.Next(Acts.Length)];
        return new DiplomaticEvent
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"e-{number:x}-{place:x}"),
            Plover = type,
            Cameo = cameo,
            Goldstein = goldstein,
            Actor = [cast[statement.Speaker!].Country!],
            Recipient = [cast[statement.Addressees[0]].Country!],
            ActorIds = [statement.Speaker!],
            RecipientIds = [statement.Addressees[0]],
            Date = random.Next(2) == 0 ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Status = random.Next(8) == 0 ? "planned" : "actual",
            Evidence = statement.Content,
            Confidence = 0.7,
        };
    }
}
