using OnRecord.Findings;
using OnRecord.Reading.Attribution.Learned;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Lemmas;
using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>Whether a cue that the lexicon of verbs does not read tells of speech, thought or attitude: by its kind in <c>resources/attribution/cues.tsv</c>.</summary>
internal static class CueActs
{
    private static readonly Dictionary<string, StatementAct> Acts = Read();

    public static StatementAct Of(Document document, WordGraph words, CueProposal proposal) =>
        Acts.TryGetValue(Lemma(document, proposal.Head), out var act) ? act
        : words.Universal(proposal.Head) == "ADJ" ? StatementAct.Attitude
        : StatementAct.Speech;

    public static string Lemma(Document document, int head) => document.Get<LemmaLayer>()[head];

    private static Dictionary<string, StatementAct> Read()
    {
        var acts = new Dictionary<string, StatementAct>(StringComparer.Ordinal);
        foreach (var row in Tsv.Embedded("attribution/cues.tsv", "cue", "kind"))
        {
            acts.TryAdd(row[0], CueLexicon.Act(row[1]));
        }

        return acts;
    }
}
