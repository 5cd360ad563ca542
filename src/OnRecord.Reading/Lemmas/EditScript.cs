using System.Globalization;

namespace OnRecord.Reading.Lemmas;

/// <summary>How a lemma is made from a form: its case changed, characters cut from its end, others put there; or the lemma as it is.</summary>
/// <remarks>
/// Written <c>s3+y</c>: small letters, three characters cut, <c>y</c> put there (<c>parties</c>, <c>party</c>). The letters are
/// <c>k</c> keep, <c>s</c> small, <c>c</c> the first a capital and the others small, <c>u</c> capitals. <c>=not</c> is <c>not</c> whatever the form.
/// </remarks>
internal readonly record struct EditScript(char Rule, int Cut, string Add)
{
    private const char Whole = '=';

    private static ReadOnlySpan<char> Rules => "kscu";

    /// <summary>The script that makes the lemma from the form and cuts least; of equals the first in the order above.</summary>
    public static EditScript Of(ReadOnlySpan<char> form, string lemma)
    {
        var best = new EditScript(Whole, 0, lemma);
        var most = 0;
        Span<char> cased = form.Length <= 256 ? stackalloc char[form.Length] : new char[form.Length];
        foreach (var rule in Rules)
        {
            Case(rule, form, cased);
            var common = cased.CommonPrefixLength(lemma);
            common -= common > 0 && common < form.Length && char.IsHighSurrogate(form[common - 1]) ? 1 : 0;
            if (common > most)
            {
                (most, best) = (common, new EditScript(rule, form.Length - common, lemma[common..]));
            }
        }

        return best;
    }

    /// <exception cref="FormatException">It is none.</exception>
    public static EditScript Parse(string script)
    {
        if (script.StartsWith(Whole))
        {
            return new EditScript(Whole, 0, script[1..]);
        }

        var plus = script.IndexOf('+');
        return plus > 1 && Rules.Contains(script[0]) && int.TryParse(script[1..plus], NumberStyles.None, CultureInfo.InvariantCulture, out var cut)
            ? new EditScript(script[0], cut, script[(plus + 1)..])
            : throw new FormatException($"“{script}” is no edit script.");
    }

    /// <summary>Whether it leaves something of the form, and no half of a character, or needs nothing of it.</summary>
    public bool CanApply(ReadOnlySpan<char> form) => Rule == Whole || (Cut < form.Length && (Cut == 0 || !char.IsHighSurrogate(form[^(Cut + 1)])));

    /// <summary>How long the lemma of a form of that length is; the script must be one that can be applied.</summary>
    public int Length(int form) => Rule == Whole ? Add.Length : form - Cut + Add.Length;

    /// <summary>Writes the lemma.</summary>
    /// <param name="lemma">Shape [<see cref="Length"/>].</param>
    public void Apply(ReadOnlySpan<char> form, Span<char> lemma)
    {
        var kept = Rule == Whole ? 0 : form.Length - Cut;
        Case(Rule, form[..kept], lemma);
        Add.CopyTo(lemma[kept..]);
    }

    /// <param name="form">At least as long as what is cut.</param>
    public string Apply(ReadOnlySpan<char> form)
    {
        var length = Length(form.Length);
        Span<char> lemma = length <= 256 ? stackalloc char[length] : new char[length];
        Apply(form, lemma);
        return lemma.ToString();
    }

    public override string ToString() => Rule == Whole ? $"={Add}" : $"{Rule}{Cut}+{Add}";

    private static void Case(char rule, ReadOnlySpan<char> form, Span<char> cased)
    {
        for (var i = 0; i < form.Length; i++)
        {
            cased[i] = rule switch
            {
                's' => char.ToLowerInvariant(form[i]),
                'c' when i > 0 => char.ToLowerInvariant(form[i]),
                'c' or 'u' => char.ToUpperInvariant(form[i]),
                _ => form[i],
            };
        }
    }
}
