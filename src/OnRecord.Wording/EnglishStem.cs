namespace OnRecord.Wording;

/// <summary>The stem of an English word: M. F. Porter, "The English (Porter2) stemming algorithm", 2002, with irregular forms taken back first.</summary>
/// <remarks>Words with a letter beyond a to z, and those of one or two letters, are their own stems.</remarks>
internal static class EnglishStem
{
    private const int Longest = 64;    // letters; longer ones are left whole

    private static readonly string[] Doubles = ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"];

    private static readonly (string Suffix, string Gives)[] StepTwo =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"), ("biliti", "ble"),
        ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"),
        ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Suffix, string Gives)[] StepThree =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""), ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] StepFour =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic",
    ];

    /// <param name="folded">Lower case, without diacritics.</param>
    public static string Of(string folded)
    {
        if (folded.Length is < 3 or > Longest || folded.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return folded;
        }

        folded = IrregularForms.Base(folded) ?? folded;
        if (Exception(folded) is { } known)
        {
            return known;
        }

        Span<char> letters = stackalloc char[Longest + 2];
        folded.CopyTo(letters);
        var word = new Letters(letters, folded.Length);
        word.MarkConsonantY();
        word.FindRegions();
        PluralStep(ref word);
        if (!IsInvariant(word.Text))
        {
            PastStep(ref word);
            FinalY(ref word);
            SecondStep(ref word);
            ThirdStep(ref word);
            FourthStep(ref word);
            FifthStep(ref word);
        }

        word.Text.Replace('Y', 'y');
        return word.Text.SequenceEqual(folded) ? folded : word.Text.ToString();
    }

    private static string? Exception(string word) => word switch
    {
        "skis" => "ski",
        "skies" => "sky",
        "dying" => "die",
        "lying" => "lie",
        "tying" => "tie",
        "idly" => "idl",
        "gently" => "gentl",
        "ugly" => "ugli",
        "early" => "earli",
        "only" => "onli",
        "singly" => "singl",
        "sky" or "news" or "howe" or "atlas" or "cosmos" or "bias" or "andes" => word,
        _ => null,
    };

    private static bool IsInvariant(ReadOnlySpan<char> word) =>
        word is "inning" or "outing" or "canning" or "herring" or "earring" or "proceed" or "exceed" or "succeed";

    // Step 1a.
    private static void PluralStep(ref Letters word)
    {
        if (word.EndsWith("sses"))
        {
            word.Cut(2);
        }
        else if (word.EndsWith("ied") || word.EndsWith("ies"))
        {
            word.Cut(word.Length > 4 ? 2 : 1);
        }
        else if (word.EndsWith("s") && !word.EndsWith("us") && !word.EndsWith("ss") && word.HasVowel(word.Length - 2))
        {
            word.Cut(1);
        }
    }

    // Step 1b.
    private static void PastStep(ref Letters word)
    {
        if (word.EndsWith("eedly") || word.EndsWith("eed"))
        {
            var suffix = word.EndsWith("eed") ? 3 : 5;
            if (word.Length - suffix >= word.R1)
            {
                word.Cut(suffix - 2);
            }

            return;
        }

        var cut = word.EndsWith("ingly") ? 5 : word.EndsWith("edly") ? 4 : word.EndsWith("ing") ? 3 : word.EndsWith("ed") ? 2 : 0;
        if (cut == 0 || !word.HasVowel(word.Length - cut))
        {
            return;
        }

        word.Cut(cut);
        if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz"))
        {
            word.Add('e');
        }
        else if (EndsWithDouble(word))
        {
            word.Cut(1);
        }
        else if (word.R1 >= word.Length && word.EndsShort(word.Length))
        {
            word.Add('e');
        }
    }

    // Step 1c.
    private static void FinalY(ref Letters word)
    {
        if (word.Length > 2 && word.Text[^1] is 'y' or 'Y' && !Letters.IsVowel(word.Text[^2]))
        {
            word.Text[^1] = 'i';
        }
    }

    private static void SecondStep(ref Letters word)
    {
        foreach (var (suffix, gives) in StepTwo)
        {
            if (!word.EndsWith(suffix))
            {
                continue;
            }

            var before = word.Length - suffix.Length;
            var holds = suffix switch
            {
                "ogi" => before > 0 && word.Text[before - 1] == 'l',
                "li" => before > 0 && word.Text[before - 1] is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't',
                _ => true,
            };
            if (before >= word.R1 && holds)
            {
                word.Put(suffix.Length, gives);
            }

            return;
        }
    }

    private static void ThirdStep(ref Letters word)
    {
        foreach (var (suffix, gives) in StepThree)
        {
            if (word.EndsWith(suffix))
            {
                if (word.Length - suffix.Length >= (suffix == "ative" ? word.R2 : word.R1))
                {
                    word.Put(suffix.Length, gives);
                }

                return;
            }
        }
    }

    private static void FourthStep(ref Letters word)
    {
        foreach (var suffix in StepFour)
        {
            if (word.EndsWith(suffix))
            {
                var before = word.Length - suffix.Length;
                if (before >= word.R2 && (suffix != "ion" || word.Text[before - 1] is 's' or 't'))
                {
                    word.Cut(suffix.Length);
                }

                return;
            }
        }
    }

    private static void FifthStep(ref Letters word)
    {
        var last = word.Length - 1;
        if ((word.EndsWith("e") && (last >= word.R2 || (last >= word.R1 && !word.EndsShort(last)))) || (word.EndsWith("ll") && last >= word.R2))
        {
            word.Cut(1);
        }
    }

    private static bool EndsWithDouble(Letters word)
    {
        foreach (var pair in Doubles)
        {
            if (word.EndsWith(pair))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word that is being cut, and the regions R1 and R2 of it, as offsets.</summary>
    private ref struct Letters(Span<char> letters, int length)
    {
        private readonly Span<char> letters = letters;

        public int Length { get; private set; } = length;

        public int R1 { get; private set; }

        public int R2 { get; private set; }

        public readonly Span<char> Text => letters[..Length];

        public static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

        /// <summary>A y at the beginning or behind a vowel becomes Y, which is no vowel.</summary>
        public readonly void MarkConsonantY()
        {
            for (var i = 0; i < Length; i++)
            {
                if (letters[i] == 'y' && (i == 0 || IsVowel(letters[i - 1])))
                {
                    letters[i] = 'Y';
                }
            }
        }

        public void FindRegions()
        {
            R1 = Text.StartsWith("gener") || Text.StartsWith("arsen") ? 5 : Text.StartsWith("commun") ? 6 : Region(0);
            R2 = Region(R1);
        }

        public readonly bool EndsWith(ReadOnlySpan<char> suffix) => Text.EndsWith(suffix);

        public void Cut(int count) => Length -= count;

        public void Add(char letter) => letters[Length++] = letter;

        public void Put(int count, ReadOnlySpan<char> gives)
        {
            Length -= count;
            gives.CopyTo(letters[Length..]);
            Length += gives.Length;
        }

        /// <summary>Whether a vowel stands before a place.</summary>
        public readonly bool HasVowel(int before)
        {
            for (var i = 0; i < before; i++)
            {
                if (IsVowel(letters[i]))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Whether what stands before a place ends with a short syllable.</summary>
        public readonly bool EndsShort(int before) => before switch
        {
            < 2 => false,
            2 => IsVowel(letters[0]) && !IsVowel(letters[1]),
            _ => !IsVowel(letters[before - 3]) && IsVowel(letters[before - 2]) && !IsVowel(letters[before - 1]) && letters[before - 1] is not ('w' or 'x' or 'Y'),
        };

        // After the first non-vowel that follows a vowel.
        private readonly int Region(int from)
        {
            for (var i = from + 1; i < Length; i++)
            {
                if (!IsVowel(letters[i]) && IsVowel(letters[i - 1]))
                {
                    return i + 1;
                }
            }

            return Length;
        }
    }
}
