namespace OnRecord.Reading.Quotations;

/// <summary>Quotation marks that belong together: what one opens, another of the family closes.</summary>
internal enum MarkFamily
{
    None,

    /// <summary>“ ”, also „ “ and „ ”.</summary>
    Curly,

    /// <summary>" "</summary>
    Straight,

    /// <summary>'' '' and `` ''.</summary>
    TwoStrokes,

    /// <summary>« » and » «.</summary>
    Guillemet,

    /// <summary>‘ ’</summary>
    CurlySingle,

    /// <summary>' '</summary>
    StraightSingle,
}

/// <summary>Which way a mark faces, as far as its form tells.</summary>
internal enum MarkSide
{
    Either,
    Opens,
    Closes,
}

internal static class Marks
{
    public static (MarkFamily Family, MarkSide Side) Of(ReadOnlySpan<char> mark) => mark switch
    {
        "“" or "„" or "‟" => (MarkFamily.Curly, MarkSide.Opens),
        "”" => (MarkFamily.Curly, MarkSide.Closes),
        "\"" => (MarkFamily.Straight, MarkSide.Either),
        "``" => (MarkFamily.TwoStrokes, MarkSide.Opens),
        "''" => (MarkFamily.TwoStrokes, MarkSide.Either),
        "«" or "»" or "‹" or "›" => (MarkFamily.Guillemet, MarkSide.Either),
        "‘" or "‚" => (MarkFamily.CurlySingle, MarkSide.Opens),
        "’" => (MarkFamily.CurlySingle, MarkSide.Closes),
        "'" => (MarkFamily.StraightSingle, MarkSide.Either),
        _ => (MarkFamily.None, MarkSide.Either),
    };

    public static bool IsSingle(this MarkFamily family) => family is MarkFamily.CurlySingle or MarkFamily.StraightSingle;

    /// <summary>Whether a mark of one family may close what one of the other opened. Editors mix curly, straight and double strokes.</summary>
    public static bool Match(MarkFamily open, MarkFamily close) =>
        open == close || (IsDouble(open) && IsDouble(close)) || (open.IsSingle() && close.IsSingle());

    private static bool IsDouble(MarkFamily family) => family is MarkFamily.Curly or MarkFamily.Straight or MarkFamily.TwoStrokes;
}
