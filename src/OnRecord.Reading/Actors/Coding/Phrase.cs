using System.Buffers;
using System.Globalization;

namespace OnRecord.Reading.Actors.Coding;

/// <summary>A phrase in words, each in a form that does not tell spellings apart: <c>Prishtinë's</c> is <c>prishtine 's</c>.</summary>
/// <remarks>Case, accents, dots and hyphens are left out, so <c>U.N.</c> and <c>UN</c>, <c>Kim Jong-un</c> and <c>Kim Jong Un</c> are the same.</remarks>
internal sealed class Phrase
{
    private const int MostOnStack = 512;    // characters

    private readonly List<(int Start, int End, int FoldedStart, int FoldedEnd)> words = [];
    private readonly string text;
    private readonly string folded;

    public Phrase(string text)
    {
        this.text = text;
        folded = Fold(text, words);
    }

    public int Count => words.Count;

    /// <summary>The folded form of some words.</summary>
    public ReadOnlySpan<char> Folded(int first, int end) => folded.AsSpan(words[first].FoldedStart, words[end - 1].FoldedEnd - words[first].FoldedStart);

    /// <summary>Some words as they are written.</summary>
    public ReadOnlySpan<char> Written(int first, int end) => text.AsSpan(words[first].Start, words[end - 1].End - words[first].Start);

    public bool Is(int word, string form) => Folded(word, word + 1).SequenceEqual(form);

    public bool IsUpper(int word) => char.IsUpper(text[words[word].Start]);

    /// <summary>The folded form of a name.</summary>
    public static string Fold(string name) => Fold(name, words: null);

    // At most twice as long, for there is a space between words and every character gives at most one. A variant is no more than a letter longer.
    private static string Fold(string text, List<(int Start, int End, int FoldedStart, int FoldedEnd)>? words)
    {
        var most = 2 * text.Length;
        char[]? rented = null;
        var joined = most <= MostOnStack ? stackalloc char[MostOnStack] : (rented = ArrayPool<char>.Shared.Rent(most));
        var length = 0;
        for (var i = 0; i < text.Length;)
        {
            var end = End(text, i);
            var start = length > 0 ? length + 1 : 0;
            var form = Form(text.AsSpan(i, end - i), joined[start..]);
            if (form > 0)
            {
                if (start > 0)
                {
                    joined[length] = ' ';
                }

                length = start + form;
                words?.Add((i, end, start, length));
            }

            i = end;
        }

        var whole = joined[..length].ToString();
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return whole;
    }

    // Where the word ends that begins here, or the character that is in none.
    private static int End(string text, int i)
    {
        var c = text[i];
        if (IsGenitive(text, i))
        {
            return i + 2;
        }

        var end = i + 1;
        if (char.IsLetterOrDigit(c))
        {
            while (end < text.Length && IsInside(text, end))
            {
                end++;
            }
        }

        return end;
    }

    /// <returns>How many characters it takes; 0 where there is no word.</returns>
    private static int Form(ReadOnlySpan<char> word, Span<char> form)
    {
        if (word is ",")
        {
            form[0] = ',';
            return 1;
        }

        if (word is ['\'' or '’', 's' or 'S'])
        {
            "'s".CopyTo(form);
            return 2;
        }

        return char.IsLetterOrDigit(word[0]) ? Plain(word, form) : 0;
    }

    private static bool IsGenitive(string text, int i) =>
        text[i] is '\'' or '’' && i + 1 < text.Length && text[i + 1] is 's' or 'S' && (i + 2 == text.Length || !char.IsLetterOrDigit(text[i + 2]));

    // Letters, digits, marks; dots of U.N.; an apostrophe in Jama'a, but not in Russia's.
    private static bool IsInside(string text, int i)
    {
        var c = text[i];
        if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark || c == '&')
        {
            return true;
        }

        var next = i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
        return c switch
        {
            '.' => next || (i >= 2 && text[i - 2] == '.') || i == 1 || char.IsUpper(text[i - 1]),
            '\'' or '’' or '`' or '‘' => next && !(text[i + 1] is 's' or 'S' && (i + 2 == text.Length || !char.IsLetterOrDigit(text[i + 2]))),
            _ => false,
        };
    }

    private static int Plain(ReadOnlySpan<char> word, Span<char> plain)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c) || c == '&')
            {
                var lower = char.ToLowerInvariant(c);
                plain[length++] = lower < 128 ? lower : Bases.GetValueOrDefault(lower, lower);
            }
        }

        if (!VariantsBySpan.TryGetValue(plain[..length], out var form))
        {
            return length;
        }

        form.CopyTo(plain);
        return form.Length;
    }

    // Letters with marks to those without, as the program runs without the tables of Unicode.
    private static readonly Dictionary<char, char> Bases = new[]
    {
        "aàáâãäåāăąǎạảấầẩẫậắằẳẵặə", "cçćĉċč", "dďđḍð", "eèéêëēĕėęěẹẻẽếềểễệ", "gĝğġģǧ", "hĥħḥḩ", "iìíîïĩīĭįıǐỉị", "jĵ", "kķǩḳ", "lĺļľłḷ", "nñńņňṇ",
        "oòóôõöøōŏőơǒọỏốồổỗộớờởỡợ", "rŕŗřṛ", "sśŝşšșṣ", "tţťțṭŧ", "uùúûüũūŭůűųưǔụủứừửữự", "wŵẁẃẅ", "yýÿŷỳỵỷỹ", "zźżžẓ",
    }.SelectMany(static line => line.Skip(1).Select(marked => (marked, line[0]))).ToDictionary(static pair => pair.marked, static pair => pair.Item2);

    // Names from other scripts that are spelt in several ways, each by one of them.
    private static readonly Dictionary<string, string> Variants = new[]
    {
        "mohamed mohammed mohammad muhammad muhammed mohamad mohamud mahamat",
        "ahmed ahmad achmad akhmed", "hussein husain hussain husayn hossein huseyn hosein", "hassan hasan", "ibrahim ebrahim",
        "mahmoud mahmud", "yusuf yousef youssef yousuf yusef", "khalid khaled", "saleh salih saleeh", "omar umar", "osman uthman othman",
        "abdel abdul abdal", "abdullah abdallah abdulla", "sheikh shaikh shaykh sheik", "faisal faysal feisal", "suleiman sulaiman suleyman soleiman",
        "rahman rehman", "mustafa mostafa moustafa", "qasem qassem kassem qasim", "aleksandr alexander aleksander alexandr", "sergei sergey serhii sergiy",
        "andrei andrey andriy andrii", "dmitry dmitri dmitriy dmytro", "yuri yury yurii iurii", "alexei aleksei alexey aleksey", "vladimir volodymyr",
        "mikhail mykhailo", "nikolai nikolay mykola", "evgeny yevgeny yevgeni evgeni yevhen", "gennady gennadi", "valery valeri valerii", "vasily vasyl vasili",
    }.SelectMany(static line => line.Split(' ').Skip(1).Select(form => (form, first: line.Split(' ')[0]))).ToDictionary(static pair => pair.form, static pair => pair.first, StringComparer.Ordinal);

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> VariantsBySpan = Variants.GetAlternateLookup<ReadOnlySpan<char>>();
}
