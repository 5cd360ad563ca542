using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Attribution.Learned;

/// <summary>What ranks cues, their edges, contents and sources.</summary>
internal sealed record Rankers(Ranker Cue, Ranker Before, Ranker After, Ranker Content, Ranker Source);

/// <summary>Proposes the cues of a document with the best content and source of each.</summary>
internal sealed class Proposer(Rankers rankers)
{
    private const float LeastProbability = 0.03f;
    private const int Considered = 12;    // contents and sources of a cue that are paired
    private const int Kept = 8;           // pairs

    private static readonly float LeastLogit = MathF.Log(LeastProbability / (1 - LeastProbability));

    public List<CueProposal> Propose(WordGraph words, RuleHints hints)
    {
        Span<uint> room = stackalloc uint[FeatureSet.Most];
        var proposals = new List<CueProposal>();
        var contents = new ContentCandidates(words);
        var sources = new SourceCandidates(words);
        for (var word = 0; word < words.Count; word++)
        {
            if (!CueFeatures.MayBe(words, word))
            {
                continue;
            }

            var features = new FeatureSet(room);
            CueFeatures.Extract(words, hints, word, ref features);
            var logit = rankers.Cue.Score(features.Found);
            if (logit >= LeastLogit && Propose(words, hints.OfCue(word), word, logit, contents, sources, room) is { } proposal)
            {
                proposals.Add(proposal);
            }
        }

        return proposals;
    }

    private CueProposal? Propose(
        WordGraph words, RuleHint? hint, int head, float logit, ContentCandidates contents, SourceCandidates sources, Span<uint> room)
    {
        var cue = new WordRange(head - Edge(words, head, -1, rankers.Before, room), head + 1 + Edge(words, head, 1, rankers.After, room));
        var itsContents = contents.Of(head, cue, hint);
        if (itsContents.Count == 0)
        {
            return null;
        }

        var contentLogs = new float[itsContents.Count];
        for (var i = 0; i < contentLogs.Length; i++)
        {
            var features = new FeatureSet(room);
            ContentFeatures.Extract(words, head, cue, hint, itsContents[i], ref features);
            contentLogs[i] = rankers.Content.Score(features.Found);
        }

        var itsSources = sources.Of(cue, hint);
        var sourceLogs = new float[itsSources.Count];
        for (var i = 0; i < sourceLogs.Length; i++)
        {
            var features = new FeatureSet(room);
            SourceFeatures.Extract(words, head, cue, hint, itsSources[i], ref features);
            sourceLogs[i] = rankers.Source.Score(features.Found);
        }

        Ranker.LogSoftmax(contentLogs);
        Ranker.LogSoftmax(sourceLogs);
        var choices = new List<Choice>();
        int[] bestSources = [.. Enumerable.Range(0, sourceLogs.Length).OrderByDescending(i => sourceLogs[i]).Take(Considered)];
        foreach (var c in Enumerable.Range(0, contentLogs.Length).OrderByDescending(i => contentLogs[i]).Take(Considered))
        {
            foreach (var s in bestSources)
            {
                if (itsSources[s].IsNone || !itsContents[c].Overlaps(itsSources[s].Range))
                {
                    choices.Add(new Choice(itsContents[c], itsSources[s], contentLogs[c], sourceLogs[s]));
                }
            }
        }

        if (choices.Count == 0)
        {
            return null;
        }

        Choice[] kept = [.. choices.OrderByDescending(static choice => choice.Log).Take(Kept)];
        var best = kept[0];
        var (contentShare, sourceShare) = (0f, 0f);
        for (var i = 0; i < contentLogs.Length; i++)
        {
            contentShare += 2.0 * best.Content.Shared(itsContents[i].Pieces) / (best.Content.Count + itsContents[i].Count) >= 0.5 ? MathF.Exp(contentLogs[i]) : 0;
        }

        for (var i = 0; i < sourceLogs.Length; i++)
        {
            sourceShare += itsSources[i].Head == best.Source.Head ? MathF.Exp(sourceLogs[i]) : 0;
        }

        return new CueProposal(head, cue, logit, kept, contentShare, sourceShare, hint);
    }

    private static int Edge(WordGraph words, int head, int direction, Ranker ranker, Span<uint> room)
    {
        var (best, most) = (float.NegativeInfinity, 0);
        for (var more = 0; more <= CueSpans.Room(words, head, direction); more++)
        {
            var features = new FeatureSet(room);
            CueSpans.Extract(words, head, more, direction, ref features);
            var score = ranker.Score(features.Found);
            (best, most) = score > best ? (score, more) : (best, most);
        }

        return most;
    }
}
