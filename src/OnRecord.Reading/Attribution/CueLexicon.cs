using System.Collections.Immutable;
using OnRecord.Findings;

namespace OnRecord.Reading.Attribution;

/// <summary>A verb, with its particles, that may attribute.</summary>
/// <param name="Lemma">Dictionary form with particles: <c>say</c>, <c>call for</c>, <c>make clear</c>.</param>
/// <param name="Rest">The words that follow the verb.</param>
/// <param name="Act">Said, thought or felt.</param>
/// <param name="ThatClause">Takes a clause with <c>that</c>.</param>
/// <param name="Quotation">May stand beside a quotation.</param>
/// <param name="AddresseeObject">Its object is who is addressed: <c>told reporters</c>.</param>
public sealed record CueEntry(
    string Lemma, ImmutableArray<string> Rest, StatementAct Act, bool ThatClause, bool Quotation, bool AddresseeObject);

/// <summary>What a form of a verb may be: a cue, in some of its forms.</summary>
internal sealed record CueReading(CueEntry Entry, VerbForm Form);

/// <summary>A word that may be a form of cues.</summary>
/// <param name="Readings">Those with the most particles first.</param>
internal sealed record CueForm(ImmutableArray<CueReading> Readings);

/// <summary>The cue lexicon, <c>resources/attribution/cues.tsv</c>, by inflected form.</summary>
public sealed class CueLexicon
{
    private const int LongestForm = 24;

    private readonly Dictionary<string, CueForm>.AlternateLookup<ReadOnlySpan<char>> forms;
    private readonly Dictionary<string, Dictionary<string, CueEntry>> lightVerbs;

    private CueLexicon(Dictionary<string, CueForm> forms, Dictionary<string, Dictionary<string, CueEntry>> lightVerbs)
    {
        this.forms = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        this.lightVerbs = lightVerbs;
    }

    /// <summary>The lexicon that is built in.</summary>
    public static CueLexicon English { get; } = Load();

    /// <returns>What the word may be; null where it is no form of a cue.</returns>
    internal CueForm? Find(ReadOnlySpan<char> word) => word.Length <= LongestForm && forms.TryGetValue(word, out var form) ? form : null;

    /// <summary>What a verb means with a noun as its object: <c>extend</c> with <c>condolences</c>.</summary>
    /// <returns>The verb as a cue of its own, without particles; null where the two are no phrase of the lexicon.</returns>
    internal CueEntry? FindLight(string verb, ReadOnlySpan<char> noun) =>
        lightVerbs.TryGetValue(verb, out var nouns)
            && nouns.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(noun, out var entry) ? entry : null;

    /// <summary>Whether the word may be a finite form of a cue without particles.</summary>
    public bool IsVerb(ReadOnlySpan<char> word) =>
        Find(word)?.Readings.Any(static e => e.Entry.Rest.IsEmpty && (e.Form & (VerbForm.Past | VerbForm.Third)) != 0) ?? false;

    /// <summary>Whether the word may be the past of a cue.</summary>
    public bool IsPast(ReadOnlySpan<char> word) => Find(word)?.Readings.Any(static e => (e.Form & VerbForm.Past) != 0) ?? false;

    private static CueLexicon Load()
    {
        var entries = new Dictionary<string, CueEntry>();
        var infinitives = new HashSet<string>();
        foreach (var row in Tsv.Embedded("attribution/cues.tsv", "cue", "form", "kind", "that_clause", "quotation", "addressee_object", "infinitive"))
        {
            if (row[1] is not ("verb" or "verb phrase"))
            {
                continue;
            }

            if (IsFoundElsewhere(row[0], infinitives))
            {
                continue;
            }

            if (row[6] == "yes")
            {
                infinitives.Add(row[0]);
            }

            // A cue may have several rows, one for each kind; the first, the commonest reading, gives the act.
            var words = row[0].Split(' ');
            var entry = new CueEntry(row[0], [.. words[1..]], Act(row[2]), row[3] == "yes", row[4] == "yes", row[5] == "yes");
            entries[row[0]] = entries.TryGetValue(row[0], out var known)
                ? known with
                {
                    ThatClause = known.ThatClause || entry.ThatClause,
                    Quotation = known.Quotation || entry.Quotation,
                    AddresseeObject = known.AddresseeObject || entry.AddresseeObject,
                }
                : entry;
        }

        var byForm = new Dictionary<string, CueForm>(StringComparer.OrdinalIgnoreCase);
        var light = new Dictionary<string, Dictionary<string, CueEntry>>();
        foreach (var byVerb in entries.Values.GroupBy(static entry => entry.Lemma.Split(' ')[0]))
        {
            AddForms(byVerb.Key, [.. byVerb.OrderByDescending(static entry => entry.Rest.Length).ThenBy(static entry => entry.Lemma, StringComparer.Ordinal)], byForm);

            // "extend best wishes" also stands for "extend" with "wishes" anywhere in its object.
            foreach (var phrase in byVerb.Where(static entry => entry.Rest.Length is 1 or 2 && entry.Rest[^1].Length > 4))
            {
                var nouns = light.TryGetValue(byVerb.Key, out var known) ? known : light[byVerb.Key] = [];
                nouns.TryAdd(phrase.Rest[^1], phrase with { Lemma = $"{byVerb.Key} {phrase.Rest[^1]}", Rest = [] });
            }
        }

        return new CueLexicon(byForm, light);
    }

    // What the stages find by themselves is no part of a cue: "that", an infinitive's "to", "in a statement", a citation.
    private static bool IsFoundElsewhere(string cue, HashSet<string> infinitives) =>
        cue.EndsWith(" that", StringComparison.Ordinal)
        || (cue.EndsWith(" to", StringComparison.Ordinal) && infinitives.Contains(cue[..^3]))
        || cue.Contains(" in a ", StringComparison.Ordinal)
        || cue.Contains(" in an ", StringComparison.Ordinal)
        || cue.StartsWith("be quoted", StringComparison.Ordinal)
        || cue.StartsWith("be cited", StringComparison.Ordinal)
        || cue.Contains(" as saying", StringComparison.Ordinal)
        || cue.EndsWith(" comment", StringComparison.Ordinal);

    private static void AddForms(string verb, CueEntry[] entries, Dictionary<string, CueForm> byForm)
    {
        foreach (var same in Inflection.Of(verb).GroupBy(static inflected => inflected.Form))
        {
            var form = same.Aggregate(VerbForm.None, static (all, inflected) => all | inflected.Is);
            IEnumerable<CueReading> readings = entries.Select(entry => new CueReading(entry, form));
            if (byForm.TryGetValue(same.Key, out var other))
            {
                readings = other.Readings.Concat(readings).OrderByDescending(static reading => reading.Entry.Rest.Length);    // "found" of "find" and of "found"
            }

            byForm[same.Key] = new CueForm([.. readings]);
        }
    }

    /// <summary>The act of a kind of cue, as the table has it.</summary>
    internal static StatementAct Act(string kind) => kind switch
    {
        "thought" => StatementAct.Thought,
        "attitude" => StatementAct.Attitude,
        _ => StatementAct.Speech,    // speech, writing, report
    };
}
