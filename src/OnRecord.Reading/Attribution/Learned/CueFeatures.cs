using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Attribution.Learned;

/// <summary>What tells whether a word attributes: its own form and tag, quotations near it, its neighbours, what governs it and what depends on it.</summary>
internal static class CueFeatures
{
    /// <summary>Whether a word can be a cue at all.</summary>
    public static bool MayBe(WordGraph words, int word) => words.Letter(word) is ':' or '-' or '–' or '—' or '―'
        ? words.Text(word).Length <= 2
        : words.Tag(word) is not ("DT" or "CC" or "CD" or "PRP" or "PRP$" or "MD" or "WDT" or "WP" or "WP$" or "WRB" or "EX" or "POS" or "UH" or "PDT" or "HYPH")
            && !words.IsMark(word) && words.Relation(word) is not ("aux" or "aux:pass" or "cop" or "punct");

    public static void Extract(WordGraph words, RuleHints hints, int word, ref FeatureSet to)
    {
        var (lemma, tag, relation) = (words.Lemmas[word], words.Tags[word], words.Relations[word]);
        var sentence = words.Near(word);
        to.Add(1);
        to.Add(2, lemma);
        to.Add(3, words.Forms[word]);
        to.Add(4, tag);
        to.Add(5, relation);
        to.Add(6, lemma, tag);
        to.Add(7, lemma, relation);
        to.Add(8, tag, relation);
        Quotations(words, word, sentence, ref to);

        for (var at = -2; at <= 2; at++)
        {
            if (at != 0)
            {
                to.Add(20 + (uint)(at + 2), Form(words, word + at, sentence));
                to.Add(25 + (uint)(at + 2), Tag(words, word + at, sentence));
            }
        }

        var (before, next, afterNext) = (Form(words, word - 1, sentence), Form(words, word + 1, sentence), Form(words, word + 2, sentence));
        to.Add(30, lemma, next);
        to.Add(31, lemma, before);
        to.Add(32, lemma, next, afterNext);
        to.Add(33, Tag(words, word - 1, sentence), tag);
        to.Add(34, tag, Tag(words, word + 1, sentence));
        to.Add(35, Tag(words, word + 1, sentence), Tag(words, word + 2, sentence), tag);
        to.Add(36, Tag(words, word - 2, sentence), Tag(words, word - 1, sentence), tag);
        to.Add(37, lemma, Tag(words, word + 1, sentence));
        to.Add(38, lemma, Tag(words, word - 1, sentence));

        Governors(words, word, ref to);
        Dependents(words, word, ref to);

        var place = word - sentence.First;
        to.Add(70, FeatureSet.Bucket(place));
        to.Add(71, FeatureSet.Bucket(sentence.End - word));
        to.Add(72, FeatureSet.Bucket(words.Sentences[word]), tag);
        if (words.Paragraphs[word] == 0)
        {
            to.Add(73, lemma);
            to.Add(74, tag);
        }

        if (words.Letter(word) == ':')
        {
            to.Add(75, FeatureSet.Bucket(place), (uint)Capitals(words, new WordRange(sentence.First, word)));
        }

        var hint = hints.OfCue(word);
        to.Add(80, hint is null ? 0u : 1 + (uint)hint.Relation.Form, hint is null ? 0 : (uint)hint.Relation.Rule);
        to.Add(81, hint is null ? 0u : 1 + (uint)(hint.Relation.CueProbability * 10));
        to.Add(82, hint is null ? 0u : 1, tag);
    }

    private static void Quotations(WordGraph words, int word, WordRange sentence, ref FeatureSet to)
    {
        var (inside, near) = (words.Quotes[word] >= 0, 0u);
        var (left, right) = (99, 99);
        for (var i = word - 1; i >= sentence.First && left == 99; i--)
        {
            left = words.Quotes[i] >= 0 ? word - i : 99;
        }

        for (var i = word + 1; i < sentence.End && right == 99; i++)
        {
            right = words.Quotes[i] >= 0 ? i - word : 99;
        }

        var paragraph = words.Paragraph[words.Paragraphs[word]];
        var inParagraph = words.Quotes.AsSpan(paragraph.First, Math.Min(paragraph.Count, 400)).ContainsAnyExcept(-1);
        near = (inside ? 1u : 0) | (left < 99 ? 2u : 0) | (right < 99 ? 4u : 0) | (inParagraph ? 8u : 0);
        var (before, after) = (FeatureSet.Bucket(left), FeatureSet.Bucket(right));
        foreach (var (template, value) in new (uint, uint)[] { (10, words.Lemmas[word]), (11, words.Tags[word]), (12, words.Relations[word]), (13, 0) })
        {
            to.Add(template, near, value);
            to.Add(template + 100, before, value);
            to.Add(template + 200, after, value);
        }

        to.Add(14, before, after, near);
    }

    private static void Governors(WordGraph words, int word, ref FeatureSet to)
    {
        var head = words.Heads[word];
        to.Add(40, words.Lemmas[word], head < 0 ? 1 : words.Lemmas[head]);
        for (var up = 0u; up < 3 && head >= 0; up++)
        {
            to.Add(41 + up, words.Relations[up == 0 ? word : head], words.Lemmas[head]);
            to.Add(44 + up, words.Tags[head], words.Relations[word]);
            head = words.Heads[head];
        }
    }

    private static void Dependents(WordGraph words, int word, ref FeatureSet to)
    {
        var (lemma, frame) = (words.Lemmas[word], 0u);
        foreach (var child in words.ChildrenOf(word))
        {
            var relation = words.Relations[child];
            to.Add(50, relation);
            to.Add(51, relation, lemma);
            to.Add(52, relation, words.Lemmas[child]);
            to.Add(53, relation, words.Tags[child]);
            to.Add(54, relation, child < word ? 1u : 0, words.Tags[word]);
            if (words.Relation(child) is "nsubj" or "nsubj:pass" or "obl" or "obj" or "obl:agent")
            {
                to.Add(55, relation, words.Kinds[child]);
                to.Add(56, relation, words.Kinds[child], lemma);
            }

            if (words.Relation(child) is "ccomp" or "xcomp" or "parataxis" or "advcl" or "acl" or "acl:relcl")
            {
                to.Add(57, relation, words.Tags[child]);
                to.Add(58, relation, words.Forms[words.Left[child]]);
                to.Add(59, relation, words.Forms[words.Left[child]], lemma);
            }

            if (!words.IsMark(child))
            {
                frame = Learning.FeatureHash.Of(frame, relation);
            }
        }

        to.Add(60, frame);
        to.Add(61, frame, lemma);
        to.Add(62, frame, words.Tags[word], words.Relations[word]);
    }

    /// <summary>The relations that depend on a word, in order, as one number.</summary>
    public static uint Frame(WordGraph words, int word)
    {
        var frame = 0u;
        foreach (var child in words.ChildrenOf(word))
        {
            frame = words.IsMark(child) ? frame : Learning.FeatureHash.Of(frame, words.Relations[child]);
        }

        return frame;
    }

    private static int Capitals(WordGraph words, WordRange range)
    {
        var count = 0;
        for (var i = range.First; i < range.End && count < 4; i++)
        {
            count += char.IsUpper(words.Letter(i)) ? 1 : 0;
        }

        return count;
    }

    public static uint Form(WordGraph words, int word, WordRange sentence) => word < sentence.First ? 1 : word >= sentence.End ? 2 : words.Forms[word];

    public static uint Tag(WordGraph words, int word, WordRange sentence) => word < sentence.First ? 1 : word >= sentence.End ? 2 : words.Tags[word];
}
