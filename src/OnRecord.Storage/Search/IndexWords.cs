using System.Collections.Immutable;
using OnRecord.Wording;

namespace OnRecord.Storage.Search;

/// <summary>Words as the index has them: without possessive endings and inner marks, so that both databases keep each as one.</summary>
internal static class IndexWords
{
    /// <summary>The longest name that is indexed as a whole, in UTF-16 units.</summary>
    public const int LongestWhole = 200;

    /// <summary>The words of a text, in order.</summary>
    public static ImmutableArray<string> Of(string? text) => string.IsNullOrEmpty(text) ? [] : Of(WordList.Of(text));

    public static ImmutableArray<string> Of(WordList words)
    {
        var all = ImmutableArray.CreateBuilder<string>(words.Count);
        foreach (var form in words.Forms)
        {
            all.Add(Of(form));
        }

        return all.MoveToImmutable();
    }

    public static string Of(WordForm form)
    {
        var folded = form.Folded;
        if (folded.AsSpan().IndexOfAny('\'', '.') < 0)
        {
            return folded;
        }

        var word = folded.Length > 2 && folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : folded;
        return word.Replace("'", "", StringComparison.Ordinal).Replace('.', '·');
    }

    /// <summary>A name as one word, which none of its parts can be taken for: of an outlet it stands beside the words, and finds no other outlet.</summary>
    /// <returns>Null for a name without words, and for one that is too long.</returns>
    public static string? Whole(string? name) => name is { Length: <= LongestWhole } && Of(name) is { IsEmpty: false } words ? "§" + string.Join('·', words) : null;

    /// <summary>The stems that differ from their words, each once.</summary>
    public static ImmutableArray<string> Stems(WordList words)
    {
        var stems = new HashSet<string>();
        foreach (var form in words.Forms)
        {
            if (!form.IsFunctionWord && Stem(form) is var stem && stem != Of(form))
            {
                stems.Add(stem);
            }
        }

        return [.. stems];
    }

    /// <summary>What finds a word in all its inflected forms.</summary>
    public static Term AnyForm(WordForm form)
    {
        var stem = Stem(form);
        return new Term.Any([new Term.Phrase(Field.Words, [stem]), new Term.Phrase(Field.Stems, [stem])]);
    }

    private static string Stem(WordForm form) => form.Stem.Replace("'", "", StringComparison.Ordinal).Replace('.', '·');
}
