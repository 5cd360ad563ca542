using System.Collections.Immutable;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Events.Dictionaries;
using OnRecord.Reading.Learned;

namespace OnRecord.Train.Events;

/// <summary>Scores coding by dictionaries of PETRARCH on the records that it is validated with.</summary>
internal sealed class DictionaryReport
{
    private const string Suite = "petrarch_unit";

    private readonly EventReader reader;
    private readonly EventDictionaries dictionaries;
    private readonly ActorPhrases names;

    /// <param name="folder">Holds dictionaries of verbs, actors and agents, and lists of discards, by their usual names.</param>
    public DictionaryReport(EventReader reader, DirectoryInfo folder, TextWriter log)
    {
        var (verbs, discards, actors) = (new List<VerbDictionary>(), new List<DiscardList>(), new List<ActorDictionary>());
        foreach (var file in folder.EnumerateFiles("*.txt").OrderBy(static file => file.Name, StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file.FullName);
            var unread = ImmutableArray<UnreadLine>.Empty;
            if (file.Name.Contains("discard", StringComparison.OrdinalIgnoreCase))
            {
                discards.Add(DiscardList.Read(file.Name, text));
                unread = discards[^1].Unread;
            }
            else if (VerbDictionary.Is(text))
            {
                verbs.Add(VerbDictionary.Read(file.Name, text));
                unread = verbs[^1].Unread;
            }
            else
            {
                actors.Add(ActorDictionary.Read(file.Name, text));
                unread = actors[^1].Unread;
            }

            foreach (var line in unread)
            {
                log.WriteLine($"    {file.Name}, line {line.Line}: {line.Why}");
            }
        }

        (this.reader, dictionaries, names) = (reader, new EventDictionaries([.. verbs], [.. discards]), new ActorPhrases(actors));
    }

    /// <summary>Precision and recall of events by actor, recipient and code together.</summary>
    /// <param name="errors">How many cases that are wrong are printed.</param>
    public List<EventFigure> Score(IReadOnlyList<EventCase> cases, int errors, TextWriter log)
    {
        var (right, found, gold, known, left) = (0, 0, 0, 0, 0);
        foreach (var one in cases.Where(static one => one.Suite == Suite))
        {
            // What names somebody whom no dictionary knows tests an option of PETRARCH.
            if (one.Events.Any(static told => told.Actors.Concat(told.Recipients).Any(static code => code.StartsWith('"'))))
            {
                left++;
                continue;
            }

            var told = one.Events.SelectMany(static told => told.Actors.SelectMany(actor => told.Recipients.Select(recipient => (actor, recipient, told.Code)))).Distinct().ToList();
            var coded = Code(one);
            var hits = coded.Count(told.Contains);
            (right, found, gold, known) = (right + hits, found + coded.Count, gold + told.Count, known + (coded.Count == told.Count && hits == told.Count ? 1 : 0));
            if ((hits < told.Count || hits < coded.Count) && errors-- > 0)
            {
                log.WriteLine($"    {one.Id}: {Written(told.Except(coded))} <> {Written(coded.Except(told))} | {one.Text}");
            }
        }

        var whole = cases.Count(static one => one.Suite == Suite) - left;
        return
        [
            new("petrarch_unit, precision", found == 0 ? 0 : right / (double)found, found),
            new("petrarch_unit, recall", gold == 0 ? 0 : right / (double)gold, gold),
            new("petrarch_unit, whole records right", whole == 0 ? 0 : known / (double)whole, whole),
        ];
    }

    private List<(string From, string To, string Code)> Code(EventCase one)
    {
        if (dictionaries.DiscardArticle(one.Text))
        {
            return [];
        }

        var document = reader.Read(one.Text);
        var words = document.Get<WordGraph>();
        var coder = new DictionaryCoder(words, dictionaries.Verbs, new DictionaryParties(words, names, one.Date));
        return [.. Enumerable.Range(0, words.Sentence.Length)
            .Where(sentence => !dictionaries.Discard(document.Slice(words.Span(words.Sentence[sentence]))))
            .SelectMany(coder.Code).Select(static act => (act.From, act.To, act.Code)).Distinct()];
    }

    private static string Written(IEnumerable<(string From, string To, string Code)> events) =>
        string.Join(", ", events.Select(static one => $"{one.From}>{one.To} {one.Code}")) is { Length: > 0 } written ? written : "nothing";
}
