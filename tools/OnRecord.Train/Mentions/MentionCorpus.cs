using OnRecord.Reading.Conllu;
using OnRecord.Reading.Mentions;
using OnRecord.Train.Evaluation;
using OnRecord.Train.Training;

namespace OnRecord.Train.Mentions;

/// <summary>What mentions are learnt from, in our labels.</summary>
/// <remarks>
/// Most sets do not mark nationalities, peoples and adherents, or mark them as places or as something else: where one of them is written
/// with a capital and is in no other name, it is marked here as NORP, by the list of known names.
/// </remarks>
internal sealed class MentionCorpus
{
    private readonly KnownNames known;

    public MentionCorpus(TrainingData data, KnownNames known, int seed)
    {
        this.known = known;
        Gold =
        [
            .. Bio(data, "ner/uner-ewt/train.tsv.gz", "uner"),
            .. Bio(data, "ner/gum-named/train.tsv.gz", "gum"),
            .. Bio(data, "ner/crossner-politics/train.tsv.gz", "crossner"),
            .. Bio(data, "ner/crossner-politics/dev.tsv.gz", "crossner"),
            .. Meantime(data),
        ];
        var random = new Random(seed);
        Varied = [.. Gold.Where(static sentence => sentence.Names.Count > 0).Select(sentence => Vary(sentence, random))];
        Silver = [.. data.Conllu("polnear/train.conllu.gz").Select(Recognised)];
    }

    /// <summary>Marked by hand.</summary>
    public IReadOnlyList<NamedSentence> Gold { get; }

    /// <summary>The same with other names in their place, and some all in small or capital letters.</summary>
    public IReadOnlyList<NamedSentence> Varied { get; }

    /// <summary>Marked by another program.</summary>
    public IReadOnlyList<NamedSentence> Silver { get; }

    // A name says little about its kind to who has not seen it, so the words around it must (Dai and Adel 2020, COLING, section 3).
    private NamedSentence Vary(NamedSentence sentence, Random random)
    {
        var words = new List<string>();
        var names = new List<NameSpan>();
        var at = 0;
        foreach (var name in sentence.Names)
        {
            words.AddRange(sentence.Words.Skip(at).Take(name.First - at));
            var first = words.Count;
            words.AddRange(name.Label is "PER" or "ORG" or "LOC" && random.Next(4) > 0
                ? known.Any(name.Label, random)
                : sentence.Words.Skip(name.First).Take(name.End - name.First));
            names.Add(name with { First = first, End = words.Count });
            at = name.End;
        }

        words.AddRange(sentence.Words.Skip(at));
        return new NamedSentence(
            random.Next(10) switch
            {
                < 2 => [.. words.Select(static word => word.ToLowerInvariant())],
                < 3 => [.. words.Select(static word => word.ToUpperInvariant())],
                _ => words,
            },
            names);
    }

    private IEnumerable<NamedSentence> Bio(TrainingData data, string path, string map)
    {
        using var reader = data.Open(path);
        return [.. Mapped(NameFiles.Read(reader, path), LabelMap.Of(map))];
    }

    private IEnumerable<NamedSentence> Meantime(TrainingData data)
    {
        const string Path = "ner/meantime/train.jsonl.gz";
        using var reader = data.Open(Path);
        return [.. Mapped(EntityFiles.Meantime(reader, Path), LabelMap.Of("meantime"))];
    }

    private IEnumerable<NamedSentence> Mapped(IEnumerable<NamedDocument> documents, LabelMap map) =>
        documents.SelectMany(static document => document.Sentences).Select(sentence => WithGroups(sentence.Words, map.Ours(sentence.Names)));

    // The labels of CoreNLP; neighbouring words of one label are one name.
    private NamedSentence Recognised(ConlluSentence sentence)
    {
        var names = new List<NameSpan>();
        for (var first = 0; first < sentence.Words.Count;)
        {
            var label = Label(sentence.Words[first]);
            var end = first + 1;
            while (end < sentence.Words.Count && Label(sentence.Words[end]) == label)
            {
                end++;
            }

            if (label is not null)
            {
                names.Add(new NameSpan(first, end, label));
            }

            first = end;
        }

        return WithGroups([.. sentence.Words.Select(static word => word.Form)], names);
    }

    private static string? Label(ConlluWord word) => word.Misc.Split('|').FirstOrDefault(static item => item.StartsWith("NER=", StringComparison.Ordinal)) switch
    {
        "NER=PERSON" => "PER",
        "NER=ORGANIZATION" => "ORG",
        "NER=LOCATION" => "LOC",
        _ => null,
    };

    // What is read takes titles off names, so the network need not tell where a name begins after them.
    private static NameSpan WithoutTitle(IReadOnlyList<string> words, NameSpan name) => name.Label == "PER"
        ? name with { First = name.First + Titles.NameAfter([.. words.Skip(name.First).Take(name.End - name.First).Select(static word => Gazetteer.Hash(word))]) }
        : name;

    private NamedSentence WithGroups(IReadOnlyList<string> words, IReadOnlyList<NameSpan> names)
    {
        NameSpan[] all = [.. names.Select(name => WithoutTitle(words, name)).Where(static name => name.First < name.End).Select(name => known.IsGroup(string.Join(' ', words.Skip(name.First).Take(name.End - name.First))) && name.Label != "PER"
            ? name with { Label = "NORP" }
            : name)];
        var taken = new bool[words.Count];
        foreach (var name in all)
        {
            taken.AsSpan(name.First, name.End - name.First).Fill(true);
        }

        var groups = new List<NameSpan>();
        for (var i = 0; i < words.Count; i++)
        {
            var two = i + 1 < words.Count && !taken[i] && !taken[i + 1] && known.IsGroup($"{words[i]} {words[i + 1]}");
            if (two || (!taken[i] && known.IsGroup(words[i])))
            {
                groups.Add(new NameSpan(i, i + (two ? 2 : 1), "NORP"));
                i += two ? 1 : 0;
            }
        }

        return new NamedSentence(words, [.. all.Concat(groups).OrderBy(static name => name.First)]);
    }
}
