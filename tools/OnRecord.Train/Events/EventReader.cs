using System.Collections.Immutable;
using OnRecord.Reading;
using OnRecord.Reading.Events;
using OnRecord.Reading.Learned;
using OnRecord.Text;
using OnRecord.Train.Attributions;

namespace OnRecord.Train.Events;

/// <summary>Reads the sentences of cases as the program does.</summary>
internal sealed class EventReader(LanguageModels language, EventLexicon lexicon)
{
    private readonly Pipeline pipeline = AttributionTrainer.Pipeline(language);

    public Document Read(string text) => pipeline.Read(new Article { Text = text });

    /// <summary>The pair of a case with its features.</summary>
    public ReadPair Pair(string text, TextSpan? actor, TextSpan? recipient, Reading.Mentions.WordClusters clusters)
    {
        var words = Read(text).Get<WordGraph>();
        var (from, to) = (actor is { } a ? words.Range(a) : default, recipient is { } r ? words.Range(r) : default);
        if (from.IsEmpty)
        {
            from = to.IsEmpty ? new WordRange(0, Math.Min(1, words.Count)) : to;
            to = default;
        }

        var coder = new EventCoder(words, lexicon, word => from.Contains(word) || to.Contains(word));
        var reader = new PairReader(words, coder, lexicon);
        var coding = reader.Read(from, to);
        var features = new FeatureSet(new uint[PairFeatures.Most]);
        PairFeatures.Extract(words, coder, clusters, coding, from, reader.Head(from), to, reader.Head(to), ref features);
        return new ReadPair(coding, [.. features.Found]);
    }
}

/// <summary>What the lexicon says of a pair, and the features for a second opinion.</summary>
internal sealed record ReadPair(ActCoding Coding, ImmutableArray<uint> Features);
