namespace OnRecord.Wording.Tests;

/// <summary>Pairs of articles about the invented world of <c>samples/</c>, copies and others, the same for the same seed.</summary>
internal sealed class NewsPairs(int seed)
{
    private readonly Random random = new(seed);

    private static readonly string[] States = ["Arvania", "Korvia", "Tesmar", "Ostrel", "Vatoria", "Sundmark"];
    private static readonly string[] Cities = ["Arvan", "Korvingrad", "Port Tesmar", "Ostrel City", "Drosk", "Lorne", "Harsk", "Cape Sorn"];
    private static readonly string[] People = ["President Varro", "Chairman Besk", "Prime Minister Hallen", "Prime Minister Castan", "Foreign Minister Orlin", "Defence Minister Dolk", "King Aldo", "Foreign Minister Ekvall", "Foreign Minister Loam", "spokesman Mallin"];
    private static readonly string[] Matters = ["the grain corridor", "the bridge at Harsk", "the fishing grounds", "the survey of the Narrow Bank", "the exchange of prisoners", "the water treaty", "the customs post", "the joint patrols", "the price of wheat", "the wreck of the Anselma", "the night ferry", "the railway to Drosk"];
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] Months = ["January", "February", "March", "April", "June", "July", "September", "October", "November", "December"];

    // Two writers who share no sentence; {0} and {1} people, {2} and {3} states, {4} city, {5} matter, {6} and {7} numbers, {8} day, {9} month.
    private static readonly string[][] Writers =
    [
        [
            "{4} - {0} met {1} here on {8} for talks about {5}, the first between {2} and {3} since {9}.",
            "The two spent {6} minutes alone before their advisers were called in.",
            "A draft of {7} pages lay on the table, according to people who saw it.",
            "Neither side would say whether the money for the plan has been found.",
            "{2} wants a decision before the end of {9}, when its parliament goes on holiday.",
            "{3} has asked for more time and for a map that both sides can accept.",
            "Trade between the two has fallen by {6} per cent since the dispute began.",
            "About {7} families on the river depend on what is agreed.",
            "Guards at the crossing let lorries through again in the afternoon.",
            "The last round of talks broke down over the wording of a single paragraph.",
            "Reporters waited in the rain and were given tea, but no answers.",
            "Diplomats in {4} expect another meeting within {6} days.",
            "Opposition parties in {3} called the visit a waste of fuel.",
            "The delegation flew home in the evening without speaking to the press.",
            "A joint commission with {6} members is to look at the figures.",
            "Fishermen in the harbour said they would believe it when they saw the boats.",
        ],
        [
            "After weeks of silence {2} and {3} are speaking again: {0} received {1} at the government house in {4} this {8}.",
            "What they had to settle was {5}, over which the neighbours have quarrelled since the spring.",
            "It took an hour and {6} minutes, longer than the protocol had planned.",
            "Officials described the mood as cool at first and almost cheerful by the end.",
            "On the agenda stood {7} points, of which the host read out three.",
            "Behind the scenes, experts had been exchanging papers since early {9}.",
            "For {3}, whose ports lost a tenth of their business this year, much hangs on a quick result.",
            "In the capital of {2} shopkeepers have been hoarding flour and candles.",
            "No photograph was released, which old hands took for a good sign.",
            "A second session is pencilled in for the coming month, though nobody has booked a room.",
            "Critics at home warn that too much may have been promised.",
            "The observers of the Concord, {6} in number, were not invited.",
            "Engineers reckon that {7} weeks of work would be enough.",
            "Snow kept one of the interpreters at the airport until noon.",
            "Insurers have already lowered their rates for ships bound for the strait.",
            "Until then, both capitals promise to keep the hot line manned day and night.",
        ],
    ];

    private static readonly string[] Sayings =
    [
        "We have waited for eleven weeks, and we can wait for a twelfth, but the wheat in the silos cannot, and everyone who signed knows it",
        "Nobody in this building wants the strait to close again, and nobody in this building will pay a toll for keeping it open",
        "If they want our signature they know where the pen is, and if they want our silence they will have to come and ask for it",
        "Our two peoples have shared one river for a thousand years, and I will not be the one who measures it with a cup",
        "I told my colleague what I tell every visitor: read the treaty first, then the newspapers, and then go for a walk along the quay",
        "There will be no further letters until the first one is answered, page by page, as it was written, with a date and a name under it",
        "The people on both banks want bread, work and quiet nights, and none of that is printed on the maps that our generals carry about",
        "What was agreed in the spring was agreed by grown men in daylight, and I see no reason to agree on it again by candlelight",
        "We will light the buoys, we will pay the pilots and we will send the bill to those who put out the lamps",
        "A promise at third hand is still only a promise, and I have a drawer full of them that goes back to my predecessor",
    ];

    private static readonly string[] Headlines = ["Leaders meet again", "Talks end without a result", "A quiet day at the river", "New hope for the strait", "Ministers promise more talks", "Neighbours at one table"];

    private static readonly Dictionary<string, string> Edits = new()
    {
        ["talks"] = "negotiations", ["meeting"] = "session", ["said"] = "told reporters", ["wants"] = "is seeking", ["money"] = "funds", ["evening"] = "late afternoon", ["about"] = "some", ["answers"] = "replies",
        ["expect"] = "foresee", ["plan"] = "scheme", ["dispute"] = "row", ["map"] = "chart", ["papers"] = "documents", ["quick"] = "swift", ["weeks"] = "long weeks", ["home"] = "back home", ["two"] = "pair",
        ["mood"] = "atmosphere", ["experts"] = "specialists", ["promised"] = "given away", ["visit"] = "trip", ["reporters"] = "journalists", ["decision"] = "ruling", ["enough"] = "sufficient",
    };

    private sealed record Story(List<string> Paragraphs, string[] Sayings, object[] Facts);

    /// <summary>Copies and others in turn.</summary>
    public IEnumerable<(string Kind, bool IsCopy, string First, string Second)> Write(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var story = Tell(i % 2, Facts(), Pick(Sayings, 3 + random.Next(3)));
            var first = Print(story.Paragraphs);
            yield return (i % 10) switch
            {
                0 => ("whole", true, first, Print(story.Paragraphs)),
                1 => ("trimmed", true, first, Print(story.Paragraphs[..(story.Paragraphs.Count * (45 + random.Next(30)) / 100)])),
                2 => ("edited", true, first, Print(Edit(story.Paragraphs, 4))),
                3 => ("edited and trimmed", true, first, Print(Edit(story.Paragraphs[..(story.Paragraphs.Count * 7 / 10)], 8))),
                4 => ("merged", true, first, Print([.. story.Paragraphs, .. Tell(1 - (i % 2), Facts(), Pick(Sayings, 2)).Paragraphs[..4]])),
                5 => ("reordered and added to", true, first, Print([.. story.Paragraphs[2..], .. story.Paragraphs[..2], "Readers of this newspaper can follow the talks on our page for the whole week."])),
                6 or 7 => ("other story, same quotations", false, first, Print(Tell(1 - (i % 2), story.Facts, story.Sayings).Paragraphs)),
                8 => ("other facts, same form", false, first, Print(Tell(i % 2, Facts(), Pick(Sayings, 3)).Paragraphs)),
                _ => ("other story", false, first, Print(Tell(random.Next(2), Facts(), Pick(Sayings, 4)).Paragraphs)),
            };
        }
    }

    private object[] Facts()
    {
        var (people, states) = (Pick(People, 2), Pick(States, 2));
        return [people[0], people[1], states[0], states[1], One(Cities), One(Matters), random.Next(12, 90), random.Next(3, 60), One(Days), One(Months)];
    }

    // Every sentence of the writer in order, but for a few; quotations between them.
    private Story Tell(int writer, object[] facts, string[] sayings)
    {
        var sentences = Writers[writer].Where((_, i) => i == 0 || random.Next(6) > 0).Select(sentence => string.Format(sentence, facts)).ToList();
        var paragraphs = new List<string>();
        for (var i = 0; i < sentences.Count; i += 2)
        {
            paragraphs.Add(string.Join(' ', sentences.Skip(i).Take(2)));
            if (i / 2 < sayings.Length)
            {
                paragraphs.Add(writer == 0 ? $"“{sayings[i / 2]},” {facts[(i / 2) % 2]} said." : $"{facts[(i / 2) % 2]} put it like this: \"{sayings[i / 2]}.\"");
            }
        }

        return new Story(paragraphs, sayings, facts);
    }

    private string Print(List<string> paragraphs) =>
        $"{One(Headlines)}\n\n{(random.Next(2) == 0 ? "By our own correspondent\n\n" : "")}{string.Join("\n\n", paragraphs)}\n\n{(random.Next(2) == 0 ? "(Agencies)" : "Copyright by the publisher. All rights reserved.")}";

    // Words outside quotations, each with the given chance in a hundred dropped, and all known ones with half a chance replaced.
    private List<string> Edit(List<string> paragraphs, int dropped) =>
    [
        .. paragraphs.Select(paragraph => paragraph.Contains('“') || paragraph.Contains('"')
            ? paragraph
            : string.Join(' ', paragraph.Split(' ').Where(_ => random.Next(100) >= dropped).Select(word => random.Next(2) == 0 ? Edits.GetValueOrDefault(word, word) : word))),
    ];

    private T[] Pick<T>(T[] all, int count) => [.. all.OrderBy(_ => random.Next()).Take(count)];

    private T One<T>(T[] all) => all[random.Next(all.Length)];
}
