using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using OnRecord.Server.Terminal;

namespace OnRecord.Server.Pages;

/// <summary>HTML that is safe to send.</summary>
/// <remarks>
/// It comes only from interpolated strings: their literal parts are markup that we wrote, and whatever stands in a hole is
/// encoded, unless it is itself <see cref="Html"/>. Attribute values always stand in double quotes. So text of an article
/// can become neither an element nor an attribute.
/// </remarks>
internal readonly struct Html
{
    private readonly string? markup;

    private Html(string markup) => this.markup = markup;

    public static Html Of(Handler content) => new(content.Markup);

    /// <summary>The address of a link, where it may be one: anything but http and https gives null.</summary>
    public static string? WebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;

    public override string ToString() => markup ?? "";

    /// <summary>Takes the parts of an interpolated string: literals as they are, holes encoded.</summary>
    [InterpolatedStringHandler]
    public readonly struct Handler(int literalLength, int holes)
    {
        // Letters of every script stay readable; what has a meaning in HTML is encoded in any case.
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        private readonly StringBuilder markup = new(literalLength + (holes * 32));

        public string Markup => markup.ToString();

        public void AppendLiteral(string literal) => markup.Append(literal);

        public void AppendFormatted(string? text) => markup.Append(Encoder.Encode(SafeText.Clean(text ?? "")));

        public void AppendFormatted(int number) => markup.Append(number);

        public void AppendFormatted(long number) => markup.Append(number);

        public void AppendFormatted(Html html) => markup.Append(html.markup);

        public void AppendFormatted(IEnumerable<Html> all)
        {
            foreach (var html in all)
            {
                markup.Append(html.markup);
            }
        }
    }
}
