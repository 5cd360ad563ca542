namespace OnRecord.Reading.Syntax;

/// <summary>
/// Gives a finite verb the subject that the network took for a part of the name before it: in <c>In a letter to Ruta Hallen, King Aldo said</c>
/// two names with a comma between are not one.
/// </summary>
internal sealed class LostSubjects(SyntaxLabels labels)
{
    private const int Deepest = 8;     // heads looked up at
    private const int Longest = 24;    // words of a name and what describes it

    private readonly bool[] isSubject = [.. labels.Relations.Select(static relation => relation.StartsWith("nsubj", StringComparison.Ordinal) || relation.StartsWith("csubj", StringComparison.Ordinal) || relation == "expl")];
    private readonly int[] given = [labels.Relations.IndexOf("nsubj"), labels.Relations.IndexOf("nsubj:pass")];

    /// <param name="isComma">Whether a word is a comma.</param>
    /// <param name="heads">By word; mended in place.</param>
    /// <param name="found">Tags and relations; relations are mended in place.</param>
    public void Restore(Func<int, bool> isComma, int[] heads, SyntaxColumns found)
    {
        if (given.Contains(-1))
        {
            return;    // a model without subjects
        }

        var has = new bool[heads.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] >= 0)
            {
                has[heads[i]] |= isSubject[found.Relations[i]];
            }
        }

        for (var verb = 2; verb < heads.Length; verb++)
        {
            if (has[verb] || labels.Universal[found.Universal[verb]] != "VERB")
            {
                continue;
            }

            var (first, isFinite, isPassive) = Group(verb, heads, found);
            if (isFinite && Lost(first - 1, verb, isComma, heads, found) is >= 0 and var subject)
            {
                (heads[subject], found.Relations[subject]) = (verb, (byte)given[isPassive ? 1 : 0]);
            }
        }
    }

    // "has also been sent": where it begins.
    private (int First, bool IsFinite, bool IsPassive) Group(int verb, int[] heads, SyntaxColumns found)
    {
        var (first, isFinite, isPassive) = (verb, IsFinite(found.Penn[verb]), false);
        while (first > 0 && heads[first - 1] == verb && labels.Relations[found.Relations[first - 1]] is "aux" or "aux:pass" or "advmod")
        {
            first--;
            isFinite |= IsFinite(found.Penn[first]);
            isPassive |= labels.Relations[found.Relations[first]] == "aux:pass";
        }

        return (first, isFinite, isPassive);
    }

    private bool IsFinite(byte tag) => labels.Penn[tag] is "VBD" or "VBZ" or "VBP" or "MD";

    // The name that ends right before the verb, begins after a comma, and hangs on a name before that in a phrase of the verb.
    private int Lost(int last, int verb, Func<int, bool> isComma, int[] heads, SyntaxColumns found)
    {
        var name = last;
        for (var step = 0; step < Deepest && name > 0 && name != verb; (step, name) = (step + 1, heads[name]))
        {
            if (labels.Relations[found.Relations[name]] is "flat" or "appos" && heads[name] < name)
            {
                var first = name;
                while (first > heads[name] + 1 && first > last - Longest && IsBelow(first - 1, name, heads))
                {
                    first--;
                }

                if (isComma(first - 1) && IsInPhrase(heads[name], verb, heads, found))
                {
                    return name;
                }
            }
        }

        return -1;
    }

    private static bool IsBelow(int word, int above, int[] heads)
    {
        for (var step = 0; step < Deepest && word >= 0; (step, word) = (step + 1, heads[word]))
        {
            if (word == above)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInPhrase(int word, int verb, int[] heads, SyntaxColumns found)
    {
        for (var step = 0; step < Deepest && word >= 0; (step, word) = (step + 1, heads[word]))
        {
            if (heads[word] == verb)
            {
                return labels.Relations[found.Relations[word]] is "obl" or "advcl";
            }
        }

        return false;
    }
}
