using OnRecord.Learning;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Words;
using OnRecord.Text;
using OnRecord.Train.Linear;
using OnRecord.Train.Training;

namespace OnRecord.Train.Words;

/// <summary>Learns where words and sentences end, from treebanks.</summary>
internal static class WordTrainer
{
    private const int WordBits = 17;
    private const int SentenceBits = 17;
    private const int LeastSplits = 2;    // how often a run of letters must be several words to be asked about

    public static byte[] Train(TrainingData data, string model, int seed, TextWriter progress)
    {
        var (words, sentences) = (new LinearOptions { Epochs = 10, Rate = 0.3f, Seed = seed }, new LinearOptions { Epochs = 30, Rate = 0.05f, Seed = seed });
        IReadOnlyList<UdText> texts = [.. UdText.Of(data.Conllu("ud/ewt/train.conllu.gz")), .. UdText.Of(data.Conllu("ud/gum/train.conllu.gz"))];
        var splits = Splits(texts);
        var cutter = new WordCutter(splits);
        var (boundaries, ends) = (new LinearExamples(WordBits), new LinearExamples(SentenceBits));
        var missed = (Words: 0, Sentences: 0);
        foreach (var text in texts.Concat(texts.Select(static text => text.Printed())))
        {
            var (trueBoundaries, trueEnds) = (new TrueBoundaries(text, boundaries), new TrueEnds(text, ends));
            var blocks = new BlockStage().Read(Document.Of(new Article { Text = text.Text })).Blocks;
            using var columns = new WordColumns(text.Text.Length + 16);
            foreach (var block in blocks)
            {
                var first = columns.Count;
                cutter.Cut(text.Text, block.Span.Start, block.Span.End, columns, ref trueBoundaries);
                SentenceCutter.Cut(first, columns, ref trueEnds);
            }

            missed.Words += text.Words.Count - columns.Count;
            missed.Sentences += text.Sentences.Count - columns.SentenceCount;
        }

        progress.WriteLine($"{boundaries.Count} places in words, {missed.Words} boundaries not asked about; {ends.Count} gaps, {missed.Sentences} ends not asked about");
        var file = new ModelWriter(model, WordStage.Features).Texts(WordStage.Splits, splits);
        LinearTrainer.Add(file, WordStage.Words, LinearTrainer.Train(boundaries, 3, words, progress), WordBits, Enum.GetNames<Boundary>());
        LinearTrainer.Add(file, WordStage.Sentences, LinearTrainer.Train(ends, 2, sentences, progress), SentenceBits, ["goes on", "ends"]);
        return file.ToBytes();
    }

    // Runs of letters that are several words, with a bar at each place.
    private static IReadOnlyList<string> Splits(IReadOnlyList<UdText> texts)
    {
        var counts = new Dictionary<string, int>();
        foreach (var text in texts)
        {
            for (var i = 0; i < text.Words.Count; i++)
            {
                var end = i + 1;
                while (end < text.Words.Count && text.Words[end].Joined)
                {
                    end++;
                }

                var whole = text.Text[text.Words[i].Start..text.Words[end - 1].End];
                if (end > i + 1 && whole.All(char.IsLetter))
                {
                    var split = string.Join('|', text.Words.Skip(i).Take(end - i).Select(word => text.Text[word.Start..word.End])).ToLowerInvariant();
                    counts[split] = counts.GetValueOrDefault(split) + 1;
                }
            }
        }

        return [.. counts.Where(static pair => pair.Value >= LeastSplits)
            .GroupBy(static pair => pair.Key.Replace("|", "", StringComparison.Ordinal))
            .Select(static same => same.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).First().Key)
            .Order(StringComparer.Ordinal)];
    }

    // Answers with the truth, and writes each question and answer down.
    private readonly struct TrueBoundaries(UdText text, LinearExamples examples) : IJudge<Boundary>
    {
        private readonly Dictionary<int, bool> joined = text.Words.ToDictionary(static word => word.Start, static word => word.Joined);

        public Boundary Judge(int place, scoped ReadOnlySpan<uint> features)
        {
            var boundary = !joined.TryGetValue(place, out var isJoined) ? Boundary.None : isJoined ? Boundary.Joined : Boundary.Word;
            examples.Add(features, (int)boundary);
            return boundary;
        }
    }

    private readonly struct TrueEnds(UdText text, LinearExamples examples) : IJudge<bool>
    {
        private readonly HashSet<int> starts = [.. text.Sentences.Select(first => text.Words[first].Start)];

        public bool Judge(int place, scoped ReadOnlySpan<uint> features)
        {
            examples.Add(features, starts.Contains(place) ? 1 : 0);
            return starts.Contains(place);
        }
    }
}
