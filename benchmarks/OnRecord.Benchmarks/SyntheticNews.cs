using System.Globalization;
using System.Text;

namespace OnRecord.Benchmarks;

/// <summary>Writes news about the invented world of <c>samples/</c>, the same for the same seed: text to measure speed on, not quality.</summary>
/// <remarks>
/// Articles are 2 to 6 kB with a header block. Every third has a dateline, every fourth a heading between its paragraphs, one in
/// eight a letter given whole; half use curly marks, half straight ones.
/// </remarks>
public static class SyntheticNews
{
    private sealed record Person(string Title, string Name, string Adjective, string State, string City, string Pronoun)
    {
        public string Family => Name[(Name.LastIndexOf(' ') + 1)..];
    }

    private sealed record Outlet(string Name, string Short);

    private static readonly Person[] People =
    [
        new("President", "Ilen Varro", "Arvanian", "Arvania", "Arvan", "he"),
        new("Foreign Minister", "Dasa Orlin", "Arvanian", "Arvania", "Arvan", "she"),
        new("Foreign Ministry spokesman", "Petr Mallin", "Arvanian", "Arvania", "Arvan", "he"),
        new("Chairman", "Tomo Besk", "Korvian", "Korvia", "Korvingrad", "he"),
        new("Defence Minister", "Harn Dolk", "Korvian", "Korvia", "Korvingrad", "he"),
        new("Foreign Minister", "Vesna Tarl", "Korvian", "Korvia", "Korvingrad", "she"),
        new("Prime Minister", "Ruta Hallen", "Tesmari", "Tesmar", "Port Tesmar", "she"),
        new("Foreign Minister", "Jon Ekvall", "Tesmari", "Tesmar", "Port Tesmar", "he"),
        new("Prime Minister", "Mira Castan", "Ostrelian", "Ostrel", "Ostrel City", "she"),
        new("Foreign Minister", "Edric Loam", "Ostrelian", "Ostrel", "Ostrel City", "he"),
    ];

    private static readonly Outlet[] Outlets =
        [new("ANA (Arvanian News Agency)", "ANA"), new("Korvian Telegraph Bureau (KTB)", "KTB"), new("Tesmar Courier", "Courier"), new("Meridian News", "Meridian"), new("Radio Ostrel", "Radio Ostrel")];

    private static readonly string[] Months =
        ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Matters =
    [
        "the grain corridor through the Strait of Ombrin", "the bridge at Harsk", "the fishing grounds off the Quarrow Islands", "the survey of the Narrow Bank",
        "the exchange of prisoners", "the water treaty of 2024", "the new customs post on the Ondra", "the joint patrols in the strait", "the price of winter wheat",
        "the talks in Ostrel City", "the wreck of the freighter Anselma", "the night ferry to Drosk",
    ];

    // What somebody says: whole sentences, without their stop.
    private static readonly string[] Words =
    [
        "We have waited for eleven weeks, and we can wait for a twelfth", "The buoys are lit and the pilots are at their posts", "A promise at third hand is still only a promise",
        "Nobody in this building wants the strait to close again", "I told my colleague what I tell every visitor: the tide keeps no minutes",
        "There will be no further letters until the first one is answered", "We don't ask for favours; we ask for the timetable that was agreed in March",
        "This is a good morning for {0}, and I hope it won't be the last", "If the patrols sail on Monday, ours will sail on Tuesday",
        "The people of {0} have paid twice for the same wheat", "Our engineers are ready to begin on {1} within two days",
        "It's a small step, but it is a step, and it was taken in daylight", "Let them read the treaty before they quote it",
        "What was said in {2} last week had nothing to do with {1}", "I can only repeat that {0} stands by every word of its note",
    ];

    // What somebody said indirectly, after "that" or without it.
    private static readonly string[] Clauses =
    [
        "{1} could be settled before the end of the month", "{0} would send two survey boats to the strait", "the next round of talks would be held in {2}",
        "no ship under the flag of {0} had entered the closed waters", "the government had read the note but had nothing in writing", "{0} was ready to pay its share of the repairs",
        "the two sides had agreed on 14 of the 17 points", "insurers would be asked to lift the surcharge on {1}", "the ambassador had been called home for consultations",
        "about 3,400 people were still living in schools and with relatives", "the deadline would not be moved a second time",
    ];

    private static readonly string[] Fragments =
        ["a matter of weeks, not months", "wholly without ground", "the last word on the subject", "an act of plain good sense", "deeply worrying", "a door that must not be closed"];

    private static readonly string[] Background =
    [
        "The corridor was closed in March after the freighter Anselma struck a drifting mine off the Narrow Bank and lost two of her crew.",
        "Tesmar buys about two-fifths of its wheat from Korvia. Millers have stocks until the second half of October.",
        "The Concord of Straits, which is to inspect the passage before any ship may sail, has eleven members and a staff of 240.",
        "The bridge at Harsk has carried no lorries since the floods of 2029. Repairs have cost 61 million so far, a third more than was planned.",
        "Relations between Arvania and Korvia have been cool since the seizure of three trawlers in 2028, although trade across the Ondra has grown every year.",
        "The Quarrow Islands, nine rocks and a lighthouse, belong to Ostrel. About 70 people live there, most of them in the village of Stenna.",
        "On Friday the harbour at Drosk was quiet. Two tugs lay at the inner mole, and a queue of lorries reached to the old customs house.",
    ];

    private static readonly string[] Headings = ["A cold week in the strait", "Questions in the chamber", "What the treaty says", "Waiting for the ferry", "Two letters and a telegram"];

    private static readonly string[] Said = ["said", "told reporters", "wrote in a letter", "added", "warned", "said in a statement", "told a briefing"];

    private static readonly string[] Reported = ["said", "said that", "announced that", "denied that", "confirmed that", "told reporters that", "argued that", "insisted", "acknowledged that"];

    /// <summary>Files of text, named by number.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Write(int seed, int count)
    {
        var random = new Random(seed);
        for (var number = 1; number <= count; number++)
        {
            yield return ($"synthetic-{number:D4}.txt", Encoding.UTF8.GetBytes(new Writer(random, number).Article()));
        }
    }

    private sealed class Writer(Random random, int number)
    {
        private readonly (string Open, string Close) marks = number % 2 == 0 ? ("“", "”") : ("\"", "\"");
        private readonly Person first = People[random.Next(People.Length)];
        private readonly Person second = People[random.Next(People.Length)];
        private readonly Outlet outlet = Outlets[random.Next(Outlets.Length)];
        private readonly string matter = Pick(random, Matters);
        private readonly int day = random.Next(1, 29);
        private readonly int month = random.Next(1, 13);

        public string Article()
        {
            var text = new StringBuilder();
            text.Append(CultureInfo.InvariantCulture, $"title: {first.Family} speaks about {matter}\noutlet: {outlet.Name}\n");
            text.Append(CultureInfo.InvariantCulture, $"url: https://wire.example/2031/{month:D2}/{day:D2}/{number}\ndate: 2031-{month:D2}-{day:D2}\n\n");
            if (number % 3 == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{first.City.ToUpperInvariant()}, {Months[month - 1]} {day} ({outlet.Short}) -- ");
            }

            Paragraph(text, $"{first.Adjective} {first.Title} {first.Name} {Pick(random, Reported)} {Clause(first)} on {Day()}, a day after {second.Title} {second.Name} of {second.State} had called {matter} {Quoted(Pick(random, Fragments))}.");
            var length = text.Length + random.Next(1400, 5200);
            while (text.Length < length)
            {
                Body(text);
            }

            if (number % 8 == 0)
            {
                Letter(text);
            }

            return text.ToString();
        }

        private void Body(StringBuilder text)
        {
            var who = random.Next(3) > 0 ? first : second;
            switch (random.Next(13))
            {
                case 0:
                    Paragraph(text, $"{Quoted(Sentence(who) + ",")} {who.Family} {Pick(random, Said)} in {who.City} on {Day()}. {Quoted(Sentence(who) + ".")}");
                    break;
                case 1:
                    Paragraph(text, $"{Quoted(Sentence(who) + ",")} said {who.Name}, the {who.Adjective} {who.Title.ToLowerInvariant()}. {Capital(who.Pronoun)} added that {Clause(who)}.");
                    break;
                case 2:
                    Paragraph(text, $"{Quoted(Sentence(who) + ",")} {who.Pronoun} said, {Quoted(Decapital(Sentence(who)) + ".")}");
                    break;
                case 3:
                    Paragraph(text, $"{who.Family} {Pick(random, Reported)} {Clause(who)}, and called the reports {Quoted(Pick(random, Fragments))}. {Capital(who.Pronoun)} did not say when {matter} would be discussed again.");
                    break;
                case 4:
                    Paragraph(text, $"According to {Pick(random, Outlets).Short}, {Clause(second)}. A senior {second.Adjective} official, who asked not to be named, said {Clause(second)}.");
                    break;
                case 5:
                    Paragraph(text, $"The {who.Adjective} Foreign Ministry said in a statement on {Day()} that {Clause(who)}. {Quoted(Sentence(who) + ",")} the statement said.");
                    break;
                case 6:
                    Paragraph(text, $"{Capital(Clause(who))}, {Pick(random, Outlets).Short} reported, quoting the {who.Adjective} leader as saying that {Clause(who)}.");
                    break;
                case 7:
                    Paragraph(text, $"{who.Family} urged {second.State} to return to the table and thanked the Concord of Straits for its {Quoted(Pick(random, Fragments))}. The Concord's Secretary-General, Benat Ruiz-Holm, welcomed the offer but warned that {Clause(second)}.");
                    break;
                case 8:
                    Paragraph(text, $"Asked whether {Clause(who)}, {who.Family} replied: {Quoted(Sentence(who) + ".")}");
                    break;
                case 9 when number % 4 == 0:
                    Paragraph(text, Pick(random, Headings));
                    break;
                default:
                    Paragraph(text, Pick(random, Background) + " " + Pick(random, Background));
                    break;
            }
        }

        private void Letter(StringBuilder text)
        {
            Paragraph(text, $"In a letter to {second.Title} {second.Name}, {first.Family} said:");
            Paragraph(text, $"{marks.Open}{Sentence(first)}. {Sentence(first)}.");
            Paragraph(text, Quoted($"{Sentence(second)}. I remain, with respect, {first.Name}."));
        }

        private string Sentence(Person person) => Fill(Pick(random, Words), person);

        private string Clause(Person person) => Fill(Pick(random, Clauses), person);

        private string Fill(string template, Person person) => string.Format(CultureInfo.InvariantCulture, template, person.State, matter, person.City);

        private string Day() => Pick(random, Days);

        private string Quoted(string words) => marks.Open + words + marks.Close;

        private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

        private static string Decapital(string words) => words.StartsWith("I ", StringComparison.Ordinal) || words.StartsWith("I'", StringComparison.Ordinal) ? words : char.ToLowerInvariant(words[0]) + words[1..];

        private static void Paragraph(StringBuilder text, string words) => text.Append(words).Append("\n\n");
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
