namespace OnRecord.Reading.Times;

/// <summary>Phrases for present, past and future: <c>resources/times/references.tsv</c>.</summary>
internal static class References
{
    private static readonly Dictionary<string, (string[] Words, string Value)[]>.AlternateLookup<ReadOnlySpan<char>> Table =
        Tsv.Embedded("times/references.tsv", "phrase", "value")
            .Select(static row => (Words: row[0].Split(' '), Value: row[1]))
            .GroupBy(static row => row.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static group => group.Key, static group => group.OrderByDescending(static row => row.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static IEnumerable<string> FirstWords => Table.Dictionary.Keys;

    public static Found? Read(Phrase phrase, int at)
    {
        if (!phrase.Word(at).BeginsReference || !Table.TryGetValue(phrase.Slice(at), out var candidates))
        {
            return null;
        }

        foreach (var (words, value) in candidates)
        {
            var end = at;
            var matches = true;
            foreach (var word in words)
            {
                if (!phrase.Is(end, word))
                {
                    matches = false;
                    break;
                }

                end++;
            }

            // "In the past" is no time of its own in "in the past decade".
            if (matches && phrase.Is(at, "soon") && phrase.Is(at - 1, "as"))
            {
                continue;    // as soon as possible
            }

            if (matches && words[^1] == "future" && phrase[end].Kind == PieceKind.Word && (phrase.Word(end) == Lexeme.None || phrase.Is(end, "of")))
            {
                continue;    // the future capital, the future of the country
            }

            if (matches && !(phrase.Word(end).Unit is not null || (phrase.Word(end).Is(Sense.Vague) && words[^1] is "past") || (words[^1] is "past" && phrase.Word(end).Number is not null) || (words[^1] is "past" or "recent" && phrase.IsNumber(end))))
            {
                return new Found(end, new Reference(value), "reference");
            }
        }

        return null;
    }
}
