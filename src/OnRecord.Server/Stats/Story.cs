namespace OnRecord.Server.Stats;

/// <summary>A question to begin with, and the screen that answers it.</summary>
/// <param name="Address">On the samples; over another archive it may find nothing, and then says so.</param>
internal sealed record Story(string Id, string Question, string Address)
{
    public static IReadOnlyList<Story> All { get; } =
    [
        new("one-sentence", "One sentence, many mouths: who printed it how?", "/search?q=%22count+of+deeds%22"),
        new("letter-and-answer", "A letter and its answer: how many days lie between?", "/dyad/ilen-varro/tomo-besk?per=month"),
        new("sent-or-received", "Sent or received? What outlets say of one letter", "/dyad/tomo-besk/ilen-varro?per=month"),
        new("dated-before", "Dated before it happened: why does a page of December 1 tell of December 18 as past?", "/findings?kind=published-before-reported-event"),
        new("who-told-you", "Who told you that? From the minister to the page, step by step", "/search?via=KTB"),
        new("first-time", "Really the first time? The history of a phrase", "/phrase?q=count+of+deeds"),
        new("what-went-missing", "What went missing from this year’s letter?", "/dyad/ilen-varro/tomo-besk?per=year#formulas"),
        new("counting-warmth", "Counting warmth: Arvania and Korvia, year by year", "/dyad/XAR/XKV?per=year"),
        new("year-on-year", "Year on year: what does one president say to the other?", "/search?of=messages&speaker=ilen-varro&to=tomo-besk"),
        new("home-and-abroad", "At home and abroad: who carried it, and who did not?", "/search?speaker=tomo-besk"),
        new("fix-it", "Wrong? Fix it yourself, see what changes, take it back", "/corrections"),
        new("cite-it", "Cite it, ask it, load it", "/reference"),
    ];
}
