using OnRecord.Findings;
using OnRecord.Reading.Attribution.Learned;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Lemmas;
using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>Whether a cue that the lexicon of verbs does not read tells of speech, thought or attitude: by its kind in <c>resources/attribution/cues.tsv</c>.</summary>
internal static class CueActs
{
    private static readonly Dictionary<(string Lemma, string Form), StatementAct> Acts = Read();

    public static StatementAct Of(Document document, WordGraph words, CueProposal proposal)
    {
        var lemma = Lemma(document, proposal.Head);
        var form = words.Universal(proposal.Head) switch { "NOUN" => "noun", "ADJ" => "adjective", _ => "verb" };
        return Acts.TryGetValue((lemma, form), out var act) || Acts.TryGetValue((lemma, ""), out act) ? act
            : form == "adjective" ? StatementAct.Attitude
            : StatementAct.Speech;
    }

    /// <summary>Whether a verb tells of words, thoughts or attitudes.</summary>
    public static bool IsVerb(string lemma) => Acts.ContainsKey((lemma, "verb"));

    public static string Lemma(Document document, int head) => document.Get<LemmaLayer>()[head];

    // By part of speech, and by the lemma alone for one that the table does not have.
    private static Dictionary<(string Lemma, string Form), StatementAct> Read()
    {
        var acts = new Dictionary<(string Lemma, string Form), StatementAct>();
        foreach (var row in Tsv.Embedded("attribution/cues.tsv", "cue", "form", "kind"))
        {
            acts.TryAdd((row[0], row[1]), CueLexicon.Act(row[2]));
            acts.TryAdd((row[0], ""), CueLexicon.Act(row[2]));
        }

        return acts;
    }
}
