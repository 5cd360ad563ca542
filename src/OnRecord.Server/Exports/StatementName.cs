using System.Security.Cryptography;
using System.Text;
using OnRecord.Findings;

namespace OnRecord.Server.Exports;

/// <summary>Names for statements and actors that hold outside the archive.</summary>
internal static class StatementName
{
    /// <summary>Sixteen digits that are the same in every archive, and differ between outlets that print one text.</summary>
    public static string Digits(Record record, Statement statement)
    {
        var article = record.Article;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{article.Id}\n{article.Outlet}\n{article.Url}\n{statement.Id}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }

    public static string Urn(Record record, Statement statement) => "urn:onrecord:statement:" + Digits(record, statement);

    /// <summary>The address of the article; where it has none on the web, a name made from its id.</summary>
    public static string Source(ArticleHead article) => Address(article) is { } address ? new Uri(address).AbsoluteUri : "urn:onrecord:article:" + article.Id;

    /// <summary>The address of the article, as it stands.</summary>
    /// <returns>Null where it has none on the web: other programs make links of it, and an article may claim anything, <c>javascript:</c> too.</returns>
    public static string? Address(ArticleHead article) =>
        Uri.TryCreate(article.Url, UriKind.Absolute, out var url) && (url.Scheme is "http" or "https") ? article.Url : null;

    /// <summary>The actor on Wikidata; where that is not known, a name of our own. Null for somebody known from this article alone.</summary>
    public static string? Actor(Actor actor) =>
        actor.Wikidata is { } number ? "http://www.wikidata.org/entity/" + Uri.EscapeDataString(number)
        : new Storage.Party(actor.Id, actor.Name).IsLocal ? null
        : "urn:onrecord:actor:" + Uri.EscapeDataString(actor.Id);
}
