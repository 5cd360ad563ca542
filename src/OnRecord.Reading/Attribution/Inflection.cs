
namespace OnRecord.Reading.Attribution;

/// <summary>Forms of an English verb. A form may be several at once: <c>put</c> is base, past and participle.</summary>
[Flags]
internal enum VerbForm
{
    None = 0,
    Base = 1,

    /// <summary>Third person singular, present.</summary>
    Third = 2,
    Past = 4,
    Participle = 8,
    Gerund = 16,
}

/// <summary>A form of a verb, lower case.</summary>
internal sealed record Inflected(string Form, VerbForm Is);

/// <summary>Makes the forms of verbs by the spelling rules of English and a table of irregular ones.</summary>
internal static class Inflection
{
    // Two syllables and more, stressed on the last: the final consonant doubles before -ed and -ing.
    private static readonly HashSet<string> Doubling =
    [
        "admit", "commit", "concur", "confer", "deter", "infer", "omit", "permit", "prefer", "refer", "regret", "submit",
        "transmit", "rebut", "abhor", "allot", "acquit", "compel", "expel",
    ];

    // Lemma, pasts, participles.
    private static readonly Dictionary<string, TsvRow> Irregular =
        Tsv.Embedded("attribution/irregular-verbs.tsv", "lemma", "past", "participle").ToDictionary(static row => row[0]);

    /// <summary>Every form of the verb, lower case. The forms of <c>be</c> include <c>is</c>, <c>are</c> and <c>am</c>.</summary>
    public static IEnumerable<Inflected> Of(string lemma)
    {
        yield return new Inflected(lemma, VerbForm.Base);
        foreach (var third in lemma == "be" ? ["is", "are", "am"] : new[] { Third(lemma) })
        {
            yield return new Inflected(third, VerbForm.Third);
        }

        yield return new Inflected(Gerund(lemma), VerbForm.Gerund);
        var irregular = Irregular.GetValueOrDefault(lemma);
        foreach (var form in irregular is null ? [Past(lemma)] : Tsv.List(irregular[1]))
        {
            yield return new Inflected(form, VerbForm.Past);
        }

        foreach (var form in irregular is null ? [Past(lemma)] : Tsv.List(irregular[2]))
        {
            yield return new Inflected(form, VerbForm.Participle);
        }

        // British spelling doubles an l that is not stressed: signalled, labelling.
        if (lemma.Length > 4 && lemma[^1] == 'l' && IsVowel(lemma[^2]) && !IsVowel(lemma[^3]))
        {
            yield return new Inflected(lemma + "led", VerbForm.Past | VerbForm.Participle);
            yield return new Inflected(lemma + "ling", VerbForm.Gerund);
        }
    }

    private static string Third(string lemma) => lemma switch
    {
        "have" => "has",
        [.., 's' or 'x' or 'z' or 'o'] => lemma + "es",
        [.., 'c' or 's', 'h'] => lemma + "es",
        [.., var before, 'y'] when !IsVowel(before) => lemma[..^1] + "ies",
        _ => lemma + "s",
    };

    private static string Past(string lemma) => lemma switch
    {
        [.., 'e'] => lemma + "d",
        [.., var before, 'y'] when !IsVowel(before) => lemma[..^1] + "ied",
        _ => Doubled(lemma) + "ed",
    };

    private static string Gerund(string lemma) => lemma switch
    {
        "be" => "being",
        [.., 'i', 'e'] => lemma[..^2] + "ying",
        [.., 'e', 'e'] or [.., 'o', 'e'] or [.., 'y', 'e'] => lemma + "ing",
        [.., 'e'] => lemma[..^1] + "ing",
        _ => Doubled(lemma) + "ing",
    };

    private static string Doubled(string lemma) => lemma switch
    {
        _ when Doubling.Contains(lemma) => lemma + lemma[^1],
        [.., var vowel, var last] when lemma.Length is 3 or 4 && IsVowel(vowel) && !IsVowel(last) && last is not ('w' or 'x' or 'y')
            && (lemma.Length == 3 || !IsVowel(lemma[1])) => lemma + last,
        _ => lemma,
    };

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
