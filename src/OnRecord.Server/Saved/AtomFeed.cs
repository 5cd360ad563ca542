using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using OnRecord.Findings;
using OnRecord.Server.Statements;
using OnRecord.Storage;
using OnRecord.Storage.Saved;

namespace OnRecord.Server.Saved;

/// <summary>A saved search as an Atom feed (RFC 4287), in pages (RFC 5005, section 3).</summary>
/// <param name="site">Where the archive is shown; null where nothing is known of that, and then there are no links into it.</param>
/// <param name="size">Statements a page, at least 1.</param>
internal sealed class AtomFeed(SavedSearch search, Uri? site, int size)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const int MostOfATitle = 120;

    /// <param name="found">The statements of the page, and how many there are in all.</param>
    /// <param name="page">From 1.</param>
    public string Write(Found<StatementHit> found, int page)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(new Utf8Writer(text), new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Namespace);
            Element(xml, "id", Urn("search", search.Name, search.Since.ToString("O")));
            Element(xml, "title", $"OnRecord: {search.Name}");
            Element(xml, "updated", Moment(found.Items.Select(Updated).Append(search.At).Max()));
            xml.WriteStartElement("author", Namespace);
            Element(xml, "name", "OnRecord");
            xml.WriteEndElement();
            Links(xml, found, page);
            foreach (var hit in found.Items)
            {
                Entry(xml, hit);
            }

            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private void Links(XmlWriter xml, Found<StatementHit> found, int page)
    {
        if (site is null)
        {
            return;
        }

        Link(xml, "self", Page(page), AtomType);
        Link(xml, "alternate", new Uri(site, SearchAddress.Of(search.Query)), "text/html");
        Link(xml, "first", Page(1), AtomType);
        if (page > 1)
        {
            Link(xml, "previous", Page(page - 1), AtomType);
        }

        if (found.IsLeast || (long)page * size < found.Total)
        {
            Link(xml, "next", Page(page + 1), AtomType);
        }
    }

    private const string AtomType = "application/atom+xml";

    private Uri Page(int page) => new(
        site!, $"/searches/{Uri.EscapeDataString(search.Name)}.atom" + (page == 1 ? "" : "?page=" + page.ToString(CultureInfo.InvariantCulture)));

    private void Entry(XmlWriter xml, StatementHit hit)
    {
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", Urn("statement", hit.Article.Id, hit.Article.Key.ToString(CultureInfo.InvariantCulture), hit.Id));
        Element(xml, "title", Title(hit));
        Element(xml, "published", Moment(hit.Article.AddedAt));
        Element(xml, "updated", Moment(Updated(hit)));
        if (site is not null)
        {
            Link(xml, "alternate", new Uri(site, $"/s/{Uri.EscapeDataString(hit.Id)}?article={hit.Article.Key}"), "text/html");
        }

        if (Uri.TryCreate(hit.Article.Url, UriKind.Absolute, out var source) && source.Scheme is "http" or "https")
        {
            Link(xml, site is null ? "alternate" : "via", source, type: null);
        }

        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", hit.Form.ToString().ToLowerInvariant());
        xml.WriteEndElement();
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(Clean($"{Quoted(hit)}\n{Printed(hit)}"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static DateTimeOffset Updated(StatementHit hit) => hit.Corrected is { } corrected && corrected > hit.Article.AddedAt ? corrected : hit.Article.AddedAt;

    private static string Title(StatementHit hit)
    {
        var to = hit.Addressees.Count == 0 ? "" : " to " + string.Join(", ", hit.Addressees.Select(static party => party.Name));
        var title = $"{hit.Speaker?.Name ?? "Speaker not known"}{to}: {Quoted(hit)}";
        if (title.Length <= MostOfATitle)
        {
            return title;
        }

        var end = title.LastIndexOf(' ', MostOfATitle - 1, MostOfATitle / 2) is > 0 and var blank ? blank : MostOfATitle - 1;
        return title[..end] + "…";
    }

    private static string Quoted(StatementHit hit) => hit.Form == StatementForm.Direct ? $"“{hit.Words}”" : hit.Words;

    private static string Printed(StatementHit hit)
    {
        var said = hit.Said is null ? "" : $"Said {ReadableDate.Of(hit.Said)}. ";
        var date = hit.Article.Published is { } published ? ReadableDate.Of(published.Date) : "undated";
        var via = hit.Via.Count == 0 ? "" : $", via {string.Join(" → ", hit.Via.Select(static party => party.Name))}";
        return $"{said}{hit.Article.Outlet ?? "Outlet not known"}, {date}{via}. {(hit.Corrected is null ? "Right with " + InWords.Percent(hit.Confidence) : "Corrected by people")}.";
    }

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Namespace, Clean(value));

    private static void Link(XmlWriter xml, string relation, Uri address, string? type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
        {
            xml.WriteAttributeString("type", type);
        }

        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    // A UUID of version 8 (RFC 9562) over what names the thing: the same thing has the same in every page and at all times.
    private static string Urn(params ReadOnlySpan<string> names)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names!)))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }

    // XML has no way to write some characters at all.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }

    private sealed class Utf8Writer(StringBuilder text) : StringWriter(text, CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
