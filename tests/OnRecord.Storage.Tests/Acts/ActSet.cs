using System.Globalization;
using OnRecord.Findings;
using OnRecord.Storage.Tests.Conformance;

namespace OnRecord.Storage.Tests.Acts;

/// <summary>Printings of acts between invented states of which it is known which tell of one act. The same for the same seed.</summary>
/// <remarks>
/// Each pair has some twenty acts in a year, of nine kinds, between leaders, ministers or states alone; two of five are near misses of the one before:
/// the same visit or call again one to three weeks later, talks on the next day, another minister on the same day, another kind of act on the same day,
/// another accusation in the same week. An act is printed one to five times, each in one of four sentences for its kind with some of its matter;
/// three of ten printings give no day, one in twelve gives another by one to three days, some only the month; two of five visits and talks are told of as planned before,
/// some of them for another day; a visit is told from either side; every eighth printing is a copy, and every twelfth names states alone.
/// </remarks>
internal sealed class ActSet
{
    private static readonly DateOnly Year = new(2031, 1, 1);

    private static readonly string[] Outlets = ["Meridian", "Courier", "Radio Ostrel", "ANA", "KTB", "Harbour Post", "Tidings", "The Lantern"];

    private static readonly string[] Syllables = ["ba", "do", "fe", "gu", "ki", "lo", "ma", "ne", "po", "ru", "sa", "ti", "vo", "ze"];

    private static readonly string[] Places = ["Arvan", "Port Tesmar", "Korvingrad", "Pellano", "Harsk", "Vessmark", "Quarrow"];

    private static readonly string[][] Matters =
    [
        ["grain", "corridor", "harvest", "ships", "insurance", "wheat", "silos", "tonnage", "millers"],
        ["fishing", "nets", "boats", "quotas", "cod", "trawlers", "herring", "shoals", "licences"],
        ["border", "bridge", "flood", "repairs", "engineers", "pylons", "crossing", "traffic", "toll"],
        ["mines", "strait", "clearing", "charts", "tenders", "sweepers", "buoys", "pilots", "passage"],
        ["gas", "pipeline", "prices", "winter", "storage", "valves", "contract", "deliveries", "arrears"],
        ["prisoners", "exchange", "families", "lists", "release", "wardens", "hospital", "buses", "guards"],
        ["visas", "students", "consulates", "queues", "fees", "passports", "scholarships", "lecturers", "terms"],
        ["cable", "seabed", "divers", "splice", "data", "outage", "telephones", "operators", "lease"],
        ["salt", "duty", "glass", "exports", "customs", "furnaces", "crates", "tariff", "brine"],
        ["exercise", "navy", "gunboat", "notice", "frigates", "manoeuvres", "flares", "range", "admirals"],
        ["earthquake", "tents", "doctors", "rescue", "villages", "aftershocks", "blankets", "rubble", "wells"],
        ["railway", "gauge", "freight", "tunnel", "loan", "sleepers", "locomotives", "timetable", "signals"],
        ["archive", "museum", "anniversary", "exhibition", "manuscripts", "curators", "portrait", "vault", "catalogue"],
        ["drones", "airspace", "radar", "incident", "wreckage", "transponder", "altitude", "runway", "hangar"],
        ["water", "dam", "reservoir", "turbines", "irrigation", "sluices", "drought", "canals", "pumps"],
        ["timber", "forest", "permits", "sawmills", "beetles", "spruce", "felling", "rafts", "plantations"],
    ];

    private static readonly Kind[] Kinds =
    [
        new("CONSULT", "visit", "042", 1.9, true, ["{0} arrived in {2} for a visit to {1} about {3}", "{0} came to see {1}, with {3} on the agenda", "In {2}, {1} received {0} to speak about {3}", "The visit of {0} to {1} turned on {3}"]),
        new("CONSULT", null, "040", 1, true, ["{0} and {1} held talks on {3} in {2}", "Talks between {0} and {1} were about {3}", "{0} met {1} in {2} and discussed {3}", "Delegations of {0} and {1} sat down over {3}"]),
        new("CONSULT", "phone", "041", 1, false, ["{0} telephoned {1} about {3}", "In a call {0} and {1} went over {3}", "{0} spoke by telephone with {1}; the subject was {3}", "A call between {0} and {1} concerned {3}"]),
        new("ACCUSE", "allege", "112", -2, false, ["{0} accused {1} over {3}", "{0} laid the blame for {3} on {1}", "{1} is at fault over {3}, {0} said", "Sharp words from {0} for {1} about {3}"]),
        new("SUPPORT", null, "051", 3.4, false, ["{0} praised {1} for its part in {3}", "{0} thanked {1} over {3}", "Warm words from {0} for {1}, who helped with {3}", "{0} stands with {1} over {3}"]),
        new("AGREE", null, "057", 8, true, ["{0} and {1} signed an agreement on {3} in {2}", "An accord on {3} was signed by {0} and {1}", "{0} put a signature beside that of {1} under a paper on {3}", "{1} and {0} signed in {2} what they had negotiated about {3}"]),
        new("AID", null, "073", 7.4, false, ["{0} sent {1} help: {3}", "Help from {0} reached {1}, among it {3}", "{0} has given {1} aid for {3}", "{1} gets assistance with {3} from {0}"]),
        new("SANCTION", null, "163", -8, false, ["{0} imposed penalties on {1} over {3}", "Penalties of {0} hit {1}; the reason is {3}", "{0} bars firms of {1} because of {3}", "{1} comes under sanctions of {0} for {3}"]),
        new("REQUEST", null, "020", 3, false, ["{0} asked {1} to act on {3}", "{0} appealed to {1} over {3}", "{1} was urged by {0} to see to {3}", "A request of {0} to {1} concerns {3}"]),
    ];

    private readonly Random random;
    private readonly List<Record> records = [];
    private readonly Dictionary<string, int> acts = new(StringComparer.Ordinal);
    private int count;

    /// <param name="pairs">How many pairs of states, at most 26.</param>
    public ActSet(int seed, int pairs)
    {
        random = new Random(seed);
        Pairs = [.. Enumerable.Range(0, pairs).Select(static i => ($"{(char)('A' + i)}RA", $"{(char)('A' + i)}RE"))];
        foreach (var (first, second) in Pairs)
        {
            Fill(Cast(first), Cast(second));
        }
    }

    public IReadOnlyList<(string First, string Second)> Pairs { get; }

    public IReadOnlyList<Record> Records => records;

    /// <summary>The number of the act that the one event of an article tells of.</summary>
    public int Act(string articleId) => acts[articleId];

    private static Actor[] Cast(string code) =>
    [
        new() { Id = "state-" + code.ToLowerInvariant(), Name = "Republic of " + code, Kind = ActorKind.State, Country = code },
        new() { Id = "leader-" + code.ToLowerInvariant(), Name = $"Edo {code[0]}and{code[2..].ToLowerInvariant()}r", Kind = ActorKind.Person, Country = code },
        new() { Id = "minister-" + code.ToLowerInvariant(), Name = $"Lisa {code[0]}orn{code[2..].ToLowerInvariant()}", Kind = ActorKind.Person, Country = code },
    ];

    private void Fill(Actor[] one, Actor[] other)
    {
        var before = Any(one, other);
        for (var i = 0; i < 20; i++)
        {
            var deed = i > 0 && random.Next(5) < 2 ? NearMiss(before, one, other) : Any(one, other);
            Print(deed);
            before = deed;
        }
    }

    private Deed Any(Actor[] one, Actor[] other)
    {
        var (actor, recipient) = random.Next(2) == 0 ? (one, other) : (other, one);
        var who = random.Next(3);
        return new Deed(
            ++count, Kinds[random.Next(Kinds.Length)], actor[who], recipient[random.Next(4) == 0 ? 0 : who], Year.AddDays(random.Next(365)), Places[random.Next(Places.Length)],
            Matters[random.Next(Matters.Length)]);
    }

    private Deed NearMiss(Deed before, Actor[] one, Actor[] other)
    {
        var again = before with { Number = ++count };
        var matter = random.Next(3) == 0 ? before.Matter : Matters[random.Next(Matters.Length)];
        return (before.Kind.IsPlanned, random.Next(IsNamed(before.Actor) && IsNamed(before.Recipient) ? 4 : 3)) switch
        {
            (true, 0) => again with { Day = before.Day.AddDays(1), Place = before.Place, Matter = matter },
            (_, 0 or 1) => again with { Day = before.Day.AddDays(7 + random.Next(15)), Matter = matter },
            (_, 2) => again with
            {
                Kind = Kinds.First(kind => kind.Plover != before.Kind.Plover && random.Next(2) == 0 || kind.Plover == "REQUEST" && before.Kind.Plover != "REQUEST" || kind.Plover == "AID"),
                Matter = matter,
            },
            _ => again with
            {
                Actor = Others(before.Actor, one, other), Recipient = Others(before.Recipient, one, other), Matter = Matters[random.Next(Matters.Length)],
                Day = before.Kind.IsPlanned ? before.Day : before.Day.AddDays(2 + random.Next(4)),
            },
        };
    }

    private static bool IsNamed(Actor actor) => actor.Kind == ActorKind.Person;

    // The minister for the leader, the leader for the minister.
    private static Actor Others(Actor actor, Actor[] one, Actor[] other)
    {
        var cast = one.Contains(actor) ? one : other;
        return cast[actor == cast[1] ? 2 : 1];
    }

    private void Print(Deed deed)
    {
        if (deed.Kind.IsPlanned && random.Next(5) < 2)
        {
            var planned = random.Next(8) == 0 ? deed.Day.AddDays(random.Next(2) == 0 ? -3 : 4) : deed.Day;
            var told = Earlier(planned, deed.Day).AddDays(-2 - random.Next(20));
            Add(deed, told, random.Next(3) == 0 ? null : planned.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "planned", "will: ");
        }

        var printings = 1 + random.Next(5);
        for (var i = 0; i < printings; i++)
        {
            var published = deed.Day.AddDays(random.Next(10) < 7 ? random.Next(2) : random.Next(4));
            if (i > 0 && random.Next(8) == 0)
            {
                Copy(published);
                continue;
            }

            var wrong = random.Next(12) == 0 ? Earlier(published, deed.Day.AddDays((random.Next(2) == 0 ? 1 : -1) * (1 + random.Next(3)))) : deed.Day;
            var date = random.Next(10) switch
            {
                < 3 => null,
                3 when random.Next(4) == 0 => wrong.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                _ => wrong.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            };
            Add(deed, published, date, random.Next(12) == 0 ? "past" : "actual", "");
        }
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private void Add(Deed deed, DateOnly published, string? date, string status, string before)
    {
        var alone = random.Next(12) == 0;
        var (actor, recipient) = (deed.Actor, deed.Recipient);
        string Name(Actor party) => alone || party.Kind == ActorKind.State ? party.Country! : party.Name;
        var matter = string.Join(", ", deed.Matter.OrderBy(_ => random.Next()).Take(3 + random.Next(4)));
        var words = string.Format(CultureInfo.InvariantCulture, before + deed.Kind.Sentences[random.Next(4)], Name(actor), Name(recipient), deed.Place, matter);
        var isHosted = deed.Kind.Cameo == "042" && words.Contains("received", StringComparison.Ordinal);
        var isTurned = isHosted || (deed.Kind.Mode != "visit" && deed.Kind.IsPlanned && random.Next(2) == 0);
        var (giver, receiver) = isTurned ? (recipient, actor) : (actor, recipient);
        string[] Ids(Actor party) => alone && random.Next(2) == 0 ? [] : [alone ? "state-" + party.Country!.ToLowerInvariant() : party.Id];
        var outlet = Outlets[random.Next(Outlets.Length)];
        var text = $"{words}. {Filler()}";
        var record = Letters.Empty(text, outlet, published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) with
        {
            Actors = [.. new[] { actor, recipient }.Concat([State(actor), State(recipient)]).DistinctBy(static party => party.Id)],
            Events =
            [
                new DiplomaticEvent
                {
                    Id = "e1", Plover = deed.Kind.Plover, Mode = random.Next(4) == 0 ? null : deed.Kind.Mode,
                    Cameo = isHosted ? "043" : random.Next(8) == 0 ? deed.Kind.Cameo[..2] + "0" : deed.Kind.Cameo, Goldstein = deed.Kind.Goldstein,
                    Actor = [giver.Country!], Recipient = [receiver.Country!], ActorIds = Ids(giver), RecipientIds = Ids(receiver), Date = date,
                    Place = words.Contains(deed.Place, StringComparison.Ordinal) ? deed.Place : null, Status = status,
                    Evidence = [new Passage(0, words.Length, words)], Confidence = 0.8,
                },
            ],
        };
        records.Add(record);
        acts.Add(record.Article.Id, deed.Number);
    }

    // The rest of an article, which is of its own: words that mean nothing.
    private string Filler() => string.Join(' ', Enumerable.Range(0, 60).Select(_ => string.Concat(Enumerable.Range(0, 3).Select(_ => Syllables[random.Next(Syllables.Length)]))));

    private static Actor State(Actor party) => Cast(party.Country!)[0];

    // The article before, with a line of its own, as another outlet prints it.
    private void Copy(DateOnly published)
    {
        var first = records[^1];
        var outlet = Outlets[random.Next(Outlets.Length)];
        var text = first.Article.Text + $" Copy {records.Count}.";
        var record = first with
        {
            Article = Letters.Empty(text, outlet, published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Article,
        };
        records.Add(record);
        acts.Add(record.Article.Id, acts[first.Article.Id]);
    }

    private sealed record Kind(string Plover, string? Mode, string Cameo, double Goldstein, bool IsPlanned, string[] Sentences);

    private sealed record Deed(int Number, Kind Kind, Actor Actor, Actor Recipient, DateOnly Day, string Place, string[] Matter);
}
