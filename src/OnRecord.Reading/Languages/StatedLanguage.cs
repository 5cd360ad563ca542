namespace OnRecord.Reading.Languages;

/// <summary>The language of an article, from what its input says and from its text.</summary>
internal static class StatedLanguage
{
    private const double Sure = 0.9;    // below it no sentence of the tests was told wrong, so that English is never taken for another language

    /// <summary>What the text shows; null where it shows nothing for sure.</summary>
    public static string? Of(ReadOnlySpan<char> text) =>
        LanguageDetector.BuiltIn.Detect(text) is { Probability: >= Sure } found ? found.Code : null;

    /// <summary>What the text shows for sure, else what the page says: templates are copied with their <c>lang</c>.</summary>
    /// <param name="tag">BCP 47, such as <c>en-GB</c>; null where the page says nothing.</param>
    public static string? Of(ReadOnlySpan<char> text, string? tag) => Of(text) ?? Primary(tag);

    // en-GB and en_GB are en; a code of three letters has none of two.
    private static string? Primary(string? tag) =>
        tag?.Trim().Split('-', '_')[0] is { Length: 2 } code && char.IsAsciiLetter(code[0]) && char.IsAsciiLetter(code[1]) ? code.ToLowerInvariant() switch
        {
            "nb" or "nn" => "no",
            var lower => lower,
        }
        : null;
}
