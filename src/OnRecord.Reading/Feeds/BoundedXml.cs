using System.Text;
using System.Xml;
using OnRecord.Reading.Intake;

namespace OnRecord.Reading.Feeds;

/// <summary>An XML document of any length, walked forward, of which at most one entry is held.</summary>
/// <remarks>
/// System.ServiceModel.Syndication and LINQ to XML read a whole document into memory, which a feed of 100,000 entries makes dear and a
/// hostile one endless. So the documents here are walked with an XmlReader. It reads no document type, hence knows no entities but
/// the five built in, and resolves nothing.
/// </remarks>
internal sealed class BoundedXml : IDisposable
{
    private readonly MeteredReader characters;
    private readonly XmlReader reader;
    private readonly int maximumDepth;

    public BoundedXml(Stream stream, IntakeOptions options, string? charset = null)
    {
        maximumDepth = options.MaximumDepth;
        characters = new MeteredReader(XmlText.Open(stream, charset), options.MaximumBytes);
        reader = XmlReader.Create(characters, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
    }

    /// <summary>The element it stands on.</summary>
    public string Name => reader.LocalName;

    public string Namespace => reader.NamespaceURI;

    public int Depth => reader.Depth;

    /// <summary>Walks on to the next start of an element.</summary>
    /// <param name="within">Stops where an element of this depth ends; -1 to stop nowhere.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="XmlProblem">It cannot be read further.</exception>
    public bool NextElement(int within = -1)
    {
        while (Step())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                return true;
            }

            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth <= within)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the element is written as <c>&lt;name/&gt;</c>, and so has no end to walk to.</summary>
    public bool IsEmpty => reader.IsEmptyElement;

    public string? Attribute(string name, string ns = "") => reader.GetAttribute(name, ns);

    /// <summary>The text of the element and of all in it; then it stands on the element's end.</summary>
    public string Text() => Content(markup: false);

    /// <summary>What is in the element, elements as HTML, without attributes but for links; then it stands on the element's end.</summary>
    public string Markup() => Content(markup: true);

    /// <summary>Begins a new entry, which again may have as many characters as are allowed.</summary>
    public void BeginEntry() => characters.Reset();

    public void Dispose()
    {
        reader.Dispose();
        characters.Dispose();
    }

    private string Content(bool markup)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var content = new StringBuilder();
        var depth = reader.Depth;
        while (Step() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                content.Append(markup ? Escaped(reader.Value) : reader.Value);
            }
            else if (markup && reader.NodeType == XmlNodeType.Element)
            {
                content.Append('<').Append(reader.LocalName);
                content.Append(reader.GetAttribute("href") is { } link ? $" href=\"{Escaped(link)}\"" : "").Append(reader.IsEmptyElement ? "/>" : ">");
            }
            else if (markup && reader.NodeType == XmlNodeType.EndElement)
            {
                content.Append("</").Append(reader.LocalName).Append('>');
            }
        }

        return content.ToString();
    }

    private bool Step()
    {
        try
        {
            if (!reader.Read())
            {
                return false;
            }
        }
        catch (XmlException error)
        {
            throw new XmlProblem(RefusalKind.BrokenXml, Says(error), error);
        }
        catch (DecoderFallbackException error)
        {
            throw new XmlProblem(RefusalKind.InvalidEncoding, $"a byte in it means nothing in its encoding: 0x{Convert.ToHexString(error.BytesUnknown ?? [])}", error);
        }

        return reader.Depth <= maximumDepth
            ? true
            : throw new XmlProblem(RefusalKind.BrokenXml, $"its elements are nested more than {maximumDepth} deep");
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace("\"", "&quot;");

    private static string Says(XmlException error)
    {
        if (error.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return $"line {error.LineNumber}: it has a document type, which is not read, since it can make a few bytes stand for gigabytes";
        }

        var message = error.Message.IndexOf(" Line ", StringComparison.Ordinal) is > 0 and var end ? error.Message[..end] : error.Message;
        return $"line {error.LineNumber}: it is not well-formed XML: {message.TrimEnd('.')}";
    }
}
