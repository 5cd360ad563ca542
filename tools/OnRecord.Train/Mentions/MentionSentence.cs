using OnRecord.Reading.Mentions;
using OnRecord.Train.Clusters;
using OnRecord.Train.Evaluation;
using OnRecord.Train.Networks;

namespace OnRecord.Train.Mentions;

/// <summary>A sentence with mentions to learn from.</summary>
/// <param name="Labels">Labels of <see cref="MentionNetwork"/>. Shape [words].</param>
internal sealed record MentionSentence(int[] Rows, float[] Kept, int[] Labels) : TrainingSentence(Rows, Kept)
{
    private static readonly string[] Kinds = ["PER", "ORG", "LOC", "NORP"];

    /// <param name="tagger">Gives the UPOS and Penn tag of each word.</param>
    /// <param name="names">In our labels; those of other kinds are left out.</param>
    public static MentionSentence Of(
        IReadOnlyList<string> words,
        IEnumerable<NameSpan> names,
        KnownNames known,
        Func<IReadOnlyList<string>, (string Universal, string Penn)[]> tagger,
        WordFrequencies frequencies,
        int height)
    {
        var rows = new int[words.Count * MentionFeatures.Slots];
        var (hashes, letters) = (new ulong[words.Count], new LetterCase[words.Count]);
        var tags = tagger(words);
        for (var i = 0; i < words.Count; i++)
        {
            MentionFeatures.Extract(words[i], tags[i].Universal, tags[i].Penn, KnownClusters.BuiltIn.Clusters, height, rows.AsSpan(i * MentionFeatures.Slots, MentionFeatures.Slots), out hashes[i], out letters[i]);
        }

        known.Gazetteer.Mark(hashes, letters, rows, MentionFeatures.Slots);
        var labels = new int[words.Count];
        foreach (var name in names)
        {
            if (Array.IndexOf(Kinds, name.Label) is >= 0 and var kind)
            {
                for (var i = name.First; i < name.End; i++)
                {
                    var place = name.End == name.First + 1 ? 3 : i == name.First ? 0 : i == name.End - 1 ? 2 : 1;
                    labels[i] = 1 + (kind * MentionNetwork.LabelsOfKind) + place;
                }
            }
        }

        return new MentionSentence(rows, [.. words.Select(frequencies.Kept)], labels);
    }
}
