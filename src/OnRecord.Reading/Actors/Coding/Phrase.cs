using System.Globalization;
using System.Text;

namespace OnRecord.Reading.Actors.Coding;

/// <summary>A phrase in words, each in a form that does not tell spellings apart: <c>Prishtinë's</c> is <c>prishtine 's</c>.</summary>
/// <remarks>Case, accents, dots and hyphens are left out, so <c>U.N.</c> and <c>UN</c>, <c>Kim Jong-un</c> and <c>Kim Jong Un</c> are the same.</remarks>
internal sealed class Phrase
{
    private readonly List<(int Start, int End, int FoldedStart, int FoldedEnd)> words = [];
    private readonly string text;
    private readonly string folded;

    public Phrase(string text)
    {
        this.text = text;
        var joined = new StringBuilder(text.Length + 8);
        for (var i = 0; i < this.text.Length;)
        {
            i = Take(i, joined);
        }

        folded = joined.ToString();
    }

    public int Count => words.Count;

    /// <summary>The folded form of some words.</summary>
    public ReadOnlySpan<char> Folded(int first, int end) => folded.AsSpan(words[first].FoldedStart, words[end - 1].FoldedEnd - words[first].FoldedStart);

    /// <summary>Some words as they are written.</summary>
    public ReadOnlySpan<char> Written(int first, int end) => text.AsSpan(words[first].Start, words[end - 1].End - words[first].Start);

    public bool Is(int word, string form) => Folded(word, word + 1).SequenceEqual(form);

    public bool IsUpper(int word) => char.IsUpper(text[words[word].Start]);

    /// <summary>The folded form of a name.</summary>
    public static string Fold(string name) => new Phrase(name).folded;

    private int Take(int i, StringBuilder joined)
    {
        var c = text[i];
        if (c == ',')
        {
            Add(i, i + 1, joined, ",");
            return i + 1;
        }

        if (c is '\'' or '’' && i + 1 < text.Length && text[i + 1] is 's' or 'S' && (i + 2 == text.Length || !char.IsLetterOrDigit(text[i + 2])))
        {
            Add(i, i + 2, joined, "'s");
            return i + 2;
        }

        if (!char.IsLetterOrDigit(c))
        {
            return i + 1;
        }

        var end = i + 1;
        while (end < text.Length && IsInside(end))
        {
            end++;
        }

        Add(i, end, joined, Plain(text.AsSpan(i, end - i)));
        return end;
    }

    // Letters, digits, marks; dots of U.N.; an apostrophe in Jama'a, but not in Russia's.
    private bool IsInside(int i)
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

    private void Add(int start, int end, StringBuilder joined, string form)
    {
        if (form.Length == 0)
        {
            return;
        }

        if (joined.Length > 0)
        {
            joined.Append(' ');
        }

        words.Add((start, end, joined.Length, joined.Length + form.Length));
        joined.Append(form);
    }

    private static string Plain(ReadOnlySpan<char> word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c) || c == '&')
            {
                var lower = char.ToLowerInvariant(c);
                plain.Append(lower < 128 ? lower : Bases.GetValueOrDefault(lower, lower));
            }
        }

        var form = plain.ToString();
        return Variants.GetValueOrDefault(form, form);
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
}
