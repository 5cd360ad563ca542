using OnRecord.Learning;
using OnRecord.Reading.Conllu;
using OnRecord.Reading.Lemmas;
using OnRecord.Train.Linear;
using OnRecord.Train.Training;

namespace OnRecord.Train.Lemmas;

/// <summary>Learns lemmas from treebanks: a model of edit scripts over kinds of words, and the words it gets wrong as exceptions.</summary>
internal static class LemmaTrainer
{
    private const int Bits = 15;
    private const int Bonus = 300;         // of a script that makes a word known from training, in the units of the weights
    private const int LeastWords = 3;      // how many kinds of words a script must fit
    private const int LongestAdded = 3;    // characters that a script adds: with more it is one word's, as of Nov. November

    public static byte[] Train(TrainingData data, string model, int seed, TextWriter progress)
    {
        var options = new LinearOptions { Epochs = 20, Rate = 0.1f, Seed = seed };
        IReadOnlyList<ConlluSentence> sentences = [.. data.Conllu("ud/ewt/train.conllu.gz"), .. data.Conllu("ud/gum/train.conllu.gz")];
        var words = Words(sentences);
        var typos = Typos(sentences);
        var scripts = words.Where(word => !typos.Contains(word)).Select(static word => EditScript.Of(word.Form, word.Lemma).ToString())
            .Where(static script => EditScript.Parse(script) is { Rule: not '=', Add.Length: <= LongestAdded })
            .CountBy(static script => script).Where(static pair => pair.Value >= LeastWords)
            .OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Key).ToList();
        var numbers = scripts.Index().ToDictionary(static pair => pair.Item, static pair => pair.Index);
        var examples = new LinearExamples(Bits);
        var features = new uint[LemmaFeatures.Most];
        foreach (var word in words.Where(word => !typos.Contains(word)))
        {
            if (numbers.TryGetValue(EditScript.Of(word.Form, word.Lemma).ToString(), out var number))
            {
                examples.Add(features.AsSpan(0, LemmaFeatures.Write(word.Form, word.Universal, word.Penn, features)), number);
            }
        }

        progress.WriteLine($"{words.Count} kinds of words, {scripts.Count} scripts");
        var weights = LinearTrainer.Train(examples, scripts.Count, options, progress);
        uint[] known = [.. words.Where(word => !typos.Contains(word)).Select(static word => Lemmatizer.KnownHash(word.Lemma, word.Universal)).Distinct().Order()];
        var without = new Lemmatizer(ModelFile.Read("without exceptions", File([]), LemmaStage.Features));
        var exceptions = new SortedDictionary<string, string>(StringComparer.Ordinal);

        // What is written small first: it stands for other cases too, which then need no entry.
        foreach (var word in words.OrderBy(static word => word.Form.Any(char.IsUpper)))
        {
            var guess = exceptions.GetValueOrDefault(Lemmatizer.Key(word.Form.ToLowerInvariant(), word.Universal, word.Penn));
            guess = word.Universal == "PROPN" || guess is null ? without.Lemma(word.Form, word.Universal, word.Penn) : guess;
            if (guess != word.Lemma)
            {
                exceptions[Lemmatizer.Key(word.Form, word.Universal, word.Penn)] = word.Lemma;
            }
        }

        progress.WriteLine($"{exceptions.Count} exceptions");
        return File([.. exceptions.Select(static pair => $"{pair.Key}{Lemmatizer.Parting}{pair.Value}")]);

        byte[] File(IReadOnlyList<string> list) => LinearTrainer.Add(
            new ModelWriter(model, LemmaStage.Features).Texts(Lemmatizer.Exceptions, list).Number(Lemmatizer.KnownBonus, Bonus)
                .Number(Lemmatizer.Known, known.Length).Array<uint>(Lemmatizer.Known, known), Lemmatizer.Scripts, weights, Bits, scripts).ToBytes();
    }

    // Every form with its tags once, with the lemma it has most often; an underscore is none.
    private static List<Word> Words(IEnumerable<ConlluSentence> sentences) =>
        [.. sentences.SelectMany(static sentence => sentence.Words).Where(static word => word.Lemma != "_")
            .GroupBy(static word => (word.Form, word.Universal, word.Penn))
            .Select(static same => new Word(same.Key.Form, same.Key.Universal, same.Key.Penn, same.CountBy(static word => word.Lemma)
                .OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).First().Key))
            .OrderBy(static word => Lemmatizer.Key(word.Form, word.Universal, word.Penn), StringComparer.Ordinal)];

    // Their lemma is that of another form, so they teach nothing of endings.
    private static HashSet<Word> Typos(IEnumerable<ConlluSentence> sentences) =>
        [.. sentences.SelectMany(static sentence => sentence.Words).Where(static word => word.Misc.Contains("CorrectForm="))
            .Select(static word => new Word(word.Form, word.Universal, word.Penn, word.Lemma))];

    private sealed record Word(string Form, string Universal, string Penn, string Lemma);
}
