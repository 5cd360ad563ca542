namespace OnRecord.Wording;

/// <summary>In what a form of a phrase differs from the phrase.</summary>
[Flags]
public enum PhraseChange
{
    None = 0,

    /// <summary>A word stands in another form: <c>relation</c> for <c>relations</c>.</summary>
    Inflected = 1,

    /// <summary>A synonym of our table stands for a content word.</summary>
    Synonym = 2,

    /// <summary>Another content word stands for one.</summary>
    Replaced = 4,

    /// <summary>The words stand in another order.</summary>
    Reordered = 8,

    /// <summary>Other words stand between them.</summary>
    Inserted = 16,

    /// <summary>Function words are missing.</summary>
    Shortened = 32,
}

/// <summary>A phrase, or a form near to it, in a text.</summary>
/// <param name="Range">Its words, from the first to the last.</param>
/// <param name="Distance">0 for the phrase itself; 1 for each inflected word, inserted word or missing function word, 2 for each synonym and for another order, 3 for a replaced word.</param>
public readonly record struct PhraseHit(WordRange Range, int Distance, PhraseChange Changes);
