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
    private readonly int maximumDepth;
    private XmlReader? begun;    // it looks at the first characters as soon as it is made

    public BoundedXml(Stream stream, IntakeOptions options, string? charset = null)
    {
        maximumDepth = options.MaximumDepth;
        characters = new MeteredReader(XmlText.Open(stream, charset), options.MaximumBytes);
    }

    /// <summary>The element it stands on.</summary>
    public string Name => Reader.LocalName;

    public string Namespace => Reader.NamespaceURI;

    public int Depth => Reader.Depth;

    /// <summary>Walks on to the next start of an element.</summary>
    /// <param name="within">Stops where an element of this depth ends; -1 to stop nowhere.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="XmlProblem">It cannot be read further.</exception>
    public bool NextElement(int within = -1)
    {
        while (Step())
        {
            if (Reader.NodeType == XmlNodeType.Element)
            {
                return true;
            }

            if (Reader.NodeType == XmlNodeType.EndElement && Reader.Depth <= within)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the element is written as <c>&lt;name/&gt;</c>, and so has no end to walk to.</summary>
    public bool IsEmpty => Reader.IsEmptyElement;

    public string? Attribute(string name, string ns = "") => Reader.GetAttribute(name, ns);

    /// <summary>The text of the element and of all in it; then it stands on the element's end.</summary>
    public string Text() => Content(markup: false);

    /// <summary>What is in the element, elements as HTML, without attributes but for links; then it stands on the element's end.</summary>
    public string Markup() => Content(markup: true);

    /// <summary>Begins a new entry, which again may have as many characters as are allowed.</summary>
    public void BeginEntry() => characters.Reset();

    public void Dispose()
    {
        begun?.Dispose();
        characters.Dispose();
    }

    private XmlReader Reader => begun ??= XmlReader.Create(characters, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    private string Content(bool markup)
    {
        if (Reader.IsEmptyElement)
        {
            return "";
        }

        var content = new StringBuilder();
        var depth = Reader.Depth;
        while (Step() && !(Reader.NodeType == XmlNodeType.EndElement && Reader.Depth == depth))
        {
            if (Reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                var text = Guarded(static reader => reader.Value);    // a long text is read to its end only here
                content.Append(markup ? Escaped(text) : text);
            }
            else if (markup && Reader.NodeType == XmlNodeType.Element)
            {
                content.Append('<').Append(Reader.LocalName);
                content.Append(Reader.GetAttribute("href") is { } link ? $" href=\"{Escaped(link)}\"" : "").Append(Reader.IsEmptyElement ? "/>" : ">");
            }
            else if (markup && Reader.NodeType == XmlNodeType.EndElement)
            {
                content.Append("</").Append(Reader.LocalName).Append('>');
            }
        }

        return content.ToString();
    }

    private bool Step()
    {
        if (!Guarded(static reader => reader.Read()))
        {
            return false;
        }

        return Reader.Depth <= maximumDepth
            ? true
            : throw new XmlProblem(RefusalKind.BrokenXml, $"its elements are nested more than {maximumDepth} deep");
    }

    private T Guarded<T>(Func<XmlReader, T> read)
    {
        try
        {
            return read(Reader);
        }
        catch (XmlException error)
        {
            throw new XmlProblem(RefusalKind.BrokenXml, Says(error), error);
        }
        catch (DecoderFallbackException error)
        {
            throw new XmlProblem(RefusalKind.InvalidEncoding, $"a byte in it means nothing in its encoding: 0x{Convert.ToHexString(error.BytesUnknown ?? [])}", error);
        }
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
