using OnRecord.Findings;
using OnRecord.Text;

namespace OnRecord.Storage.Tests;

/// <summary>Records about invented people, in one or two lines.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Today = new(2026, 1, 5, 8, 30, 0, TimeSpan.Zero);

    private static readonly Actor[] Cast =
    [
        new() { Id = "ilen-varro", Name = "Ilen Varro", Kind = ActorKind.Person, Country = "ARV", Aliases = ["President Varro", "Ilén Várro"] },
        new() { Id = "tomo-besk", Name = "Tomo Besk", Kind = ActorKind.Person, Country = "KRV" },
        new() { Id = "ruta-hallen", Name = "Ruta Hallen", Kind = ActorKind.Person, Country = "TSM", Aliases = ["Rūta Hällen"] },
        new() { Id = "ana", Name = "ANA", Kind = ActorKind.Outlet },
        new() { Id = "ktb", Name = "KTB", Kind = ActorKind.Outlet },
    ];

    public static Record Record(string text, string? outlet = "Meridian", string? date = "2025-12-01", params Statement[] statements)
    {
        var article = new Article { Text = text };
        return new Record
        {
            Article = new ArticleHead
            {
                Id = article.Id,
                Title = "On the " + text.Split(' ')[0],
                Outlet = outlet,
                Published = date is null ? null : new PublicationDate(date, DateBasis.Header),
                Text = text,
            },
            Actors = Cast,
            Statements = [.. statements.Select(statement => Located(statement, article))],
            Made = new Made("0.1.0", new Dictionary<string, string>()),
        };
    }

    public static Statement Says(
        string words,
        string? speaker = "ilen-varro",
        string? to = null,
        string? via = null,
        StatementForm form = StatementForm.Direct,
        string? said = null,
        double confidence = 0.9) => new()
    {
        Id = "s-" + words.GetHashCode(StringComparison.Ordinal),
        Form = form,
        Act = StatementAct.Speech,
        Content = [new Passage(0, words.Length, words)],
        Speaker = speaker,
        Addressees = to is null ? [] : [to],
        Via = via is null ? [] : via.Split(','),
        Said = said,
        Confidence = confidence,
    };

    // Where the words stand in the text, the statement says so.
    private static Statement Located(Statement statement, Article article)
    {
        Passage Locate(Passage piece)
        {
            var start = article.Text.IndexOf(piece.Text, StringComparison.Ordinal);
            return start < 0 ? piece : Passage.Of(article, new CodePoints(article.Text), new TextSpan(start, start + piece.Text.Length));
        }

        return statement with { Content = [.. statement.Content.Select(Locate)] };
    }
}
