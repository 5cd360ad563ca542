namespace OnRecord.Reading.Events.Dictionaries;

/// <summary>What becomes of an act within an act: <c>~ a (a b LEND) SAY = a b 030</c>.</summary>
/// <param name="Source">Variable of who does the outer act; <c>.</c> for anybody, <c>_</c> for nobody.</param>
/// <param name="InnerSource">Variable of who does the inner one.</param>
/// <param name="InnerTarget">Variable of whom it is done to.</param>
/// <param name="Inner">Verb or label of the inner one; <c>Q</c> for any.</param>
/// <param name="Outer">Verb or label of the outer one.</param>
/// <param name="From">Variable of who acts in the end.</param>
/// <param name="To">Variable of whom it is done to in the end.</param>
/// <param name="Code">The code; <c>Q</c> for that of the inner act.</param>
internal sealed record Rewriting(string Source, string InnerSource, string InnerTarget, string Inner, string Outer, string From, string To, string Code)
{
    private static readonly char[] Blanks = [' ', '\t'];

    /// <exception cref="FormatException">It is none.</exception>
    public static Rewriting Of(string text)
    {
        var (open, close, equals) = (text.IndexOf('('), text.IndexOf(')'), text.IndexOf('='));
        if (open < 0 || close < open || equals < close)
        {
            throw new FormatException("no rewriting");
        }

        var source = text[..open].Trim();
        var inner = text[(open + 1)..close].Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        var outer = text[(close + 1)..equals].Trim();
        var result = text[(equals + 1)..].Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        return source.Length == 1 && outer.Length > 0 && inner is [var from, var to, var verb] && result is [var a, var b, var code] && from.Length == 1 && to.Length == 1
            ? new Rewriting(source, from, to, verb, outer, a, b, code == "Q" ? code : VerbDictionary.Checked(code))
            : throw new FormatException("no rewriting");
    }

    /// <summary>Who does what to whom in the end; null where it does not fit.</summary>
    /// <param name="source">Code of who does the outer act; empty for nobody.</param>
    /// <param name="innerSource">Code of who does the inner one.</param>
    /// <param name="innerTarget">Code of whom that is done to.</param>
    /// <param name="innerCode">Code of the inner act.</param>
    public (string From, string To, string Code)? Apply(string source, string innerSource, string innerTarget, string innerCode)
    {
        var bound = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!Bind(Source, source) || !Bind(InnerSource, innerSource) || !Bind(InnerTarget, innerTarget)
            || !bound.TryGetValue(From, out var from) || !bound.TryGetValue(To, out var to))
        {
            return null;
        }

        return (from, to, Code == "Q" ? innerCode : Code);

        bool Bind(string variable, string value) => variable switch
        {
            "." => value.Length > 0,
            "_" => value.Length == 0,
            _ => value.Length > 0 && (bound.TryAdd(variable, value) || bound[variable] == value),
        };
    }
}
