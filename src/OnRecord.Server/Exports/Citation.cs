using OnRecord.Findings;

namespace OnRecord.Server.Exports;

/// <summary>A statement as it is cited.</summary>
/// <param name="Author">Who said it; null where that is not known.</param>
/// <param name="Title">Its first words.</param>
/// <param name="Container">Who printed it.</param>
/// <param name="Said">ISO 8601.</param>
/// <param name="Issued">When the article was published, ISO 8601.</param>
/// <param name="Note">To whom, and the chain, in words.</param>
internal sealed record Citation(string Key, string? Author, string Title, string? Container, string? Said, string? Issued, string? Url, string? Language, string Note)
{
    private const int MostWords = 12;

    public static Citation Of(Record record, Statement statement)
    {
        var article = record.Article;
        var year = (statement.Said ?? article.Published?.Date) is { Length: >= 4 } date && date.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 ? date[..4] : "";
        var who = new string([.. (statement.Speaker ?? "").Where(char.IsAsciiLetterOrDigit)]);
        return new Citation(
            $"{(who.Length > 0 ? who : "unknown")}{year}-{StatementName.Digits(record, statement)}",
            ChainInWords.Name(record, statement.Speaker),
            Beginning(Tables.Words(statement.Content)),
            article.Outlet,
            statement.Said,
            article.Published?.Date,
            StatementName.Address(article),
            article.Language,
            ChainInWords.Of(record, statement));
    }

    /// <summary>The citation as one sentence for people.</summary>
    /// <param name="permalink">Where the statement is shown.</param>
    /// <param name="accessed">The day of access.</param>
    public string Sentence(string permalink, DateOnly accessed)
    {
        var container = Container ?? "Outlet not known";
        var issued = Issued is null ? "undated" : ReadableDate.Of(Issued);
        var url = Url is null ? "" : $" {Url}.";
        return $"{Author ?? "Speaker not known"}, “{Title}”. {container}, {issued}.{url} {Note} {permalink}, accessed {ReadableDate.Of(accessed)}.";
    }

    private static string Beginning(string words)
    {
        var all = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return all.Length <= MostWords ? string.Join(' ', all) : string.Join(' ', all[..MostWords]) + " …";
    }
}
