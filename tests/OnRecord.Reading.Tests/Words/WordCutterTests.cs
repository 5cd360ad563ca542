using OnRecord.Reading.Words;

namespace OnRecord.Reading.Tests.Words;

public sealed class WordCutterTests
{
    private static readonly WordCutter Cutter = new(["can|not", "gon|na", "what|cha|ma"]);

    [Theory]
    [InlineData("varro", nameof(WordShape.Small))]
    [InlineData("V", nameof(WordShape.Letter))]
    [InlineData("v", nameof(WordShape.Small))]
    [InlineData("KTB", nameof(WordShape.Capitals))]
    [InlineData("Varro", nameof(WordShape.Capital))]
    [InlineData("vArro", nameof(WordShape.Mixed))]
    [InlineData("McVarro", nameof(WordShape.Mixed))]
    [InlineData("U.", nameof(WordShape.Letter))]
    [InlineData("U.S.", nameof(WordShape.Dotted))]
    [InlineData("a.m.", nameof(WordShape.Dotted))]
    [InlineData("Mr.", nameof(WordShape.Dotted))]
    [InlineData("A-1.", nameof(WordShape.Dotted))]
    [InlineData("don't", nameof(WordShape.Mixed))]
    [InlineData("AT&T", nameof(WordShape.Mixed))]
    [InlineData("A1", nameof(WordShape.Mixed))]
    [InlineData("1st", nameof(WordShape.Number))]
    [InlineData("7", nameof(WordShape.Number))]
    [InlineData("...", nameof(WordShape.Stop))]
    [InlineData("?", nameof(WordShape.Stop))]
    [InlineData(",", nameof(WordShape.Pause))]
    [InlineData("—", nameof(WordShape.Dash))]
    [InlineData("(", nameof(WordShape.Open))]
    [InlineData("]", nameof(WordShape.Close))]
    [InlineData("“", nameof(WordShape.OpenQuote))]
    [InlineData("«", nameof(WordShape.OpenQuote))]
    [InlineData("„", nameof(WordShape.OpenQuote))]
    [InlineData("‹", nameof(WordShape.OpenQuote))]
    [InlineData("”", nameof(WordShape.CloseQuote))]
    [InlineData("»", nameof(WordShape.CloseQuote))]
    [InlineData("›", nameof(WordShape.CloseQuote))]
    [InlineData("\"", nameof(WordShape.StraightQuote))]
    [InlineData("‟", nameof(WordShape.StraightQuote))]
    [InlineData("'", nameof(WordShape.Apostrophe))]
    [InlineData("''", nameof(WordShape.Apostrophe))]
    [InlineData("'s", nameof(WordShape.Small))]
    [InlineData("’S", nameof(WordShape.Small))]
    [InlineData("%", nameof(WordShape.Symbol))]
    public void AWordHasAShape(string word, string shape) => Assert.Equal($"{word}/{shape}", Shapes(word, Boundary.None));

    [Theory]
    [InlineData("varro,", nameof(WordShape.Small))]
    [InlineData("KTB,", nameof(WordShape.Capitals))]
    [InlineData("Varro,", nameof(WordShape.Capital))]
    [InlineData("vArro,", nameof(WordShape.Mixed))]
    [InlineData("VarroB,", nameof(WordShape.Mixed))]
    [InlineData("V,", nameof(WordShape.Letter))]
    [InlineData("aaaaaaaaaaaaaaaB,", nameof(WordShape.Mixed))]     // of sixteen characters
    [InlineData("aaaaaaaaaaaaaaaaB,", nameof(WordShape.Small))]    // the seventeenth is not looked at
    public void AWordBeforeAMarkHasTheShapeThatItHasAlone(string piece, string shape) => Assert.Equal($"{piece[..^1]}/{shape} ,/Pause", Shapes(piece, Boundary.Word));

    [Theory]
    [InlineData("DON'T", "DO N ' T")]
    [InlineData("don’t", "do n ’ t")]
    [InlineData("don'ts", "don ' ts")]      // no word goes on behind n't
    [InlineData("don't5", "do n ' t 5")]
    [InlineData("don'", "don '")]
    [InlineData("no'x", "no ' x")]
    [InlineData("ma't", "ma ' t")]
    [InlineData("gonna", "gon na")]
    [InlineData("Gonna,", "Gon na ,")]
    [InlineData("GONNA", "GON NA")]
    [InlineData("gonnas,", "gonnas ,")]
    [InlineData("whatchama", "what cha ma")]
    [InlineData("(whatchama)", "( what cha ma )")]
    [InlineData("goner", "goner")]
    [InlineData("what", "what")]
    [InlineData("a1", "a 1")]
    [InlineData("1a", "1 a")]
    [InlineData("12", "12")]
    [InlineData("--", "- -")]
    [InlineData("e\u0301t", "e\u0301t")]
    [InlineData("1\u03012", "1\u0301 2")]
    [InlineData("a\u200D.b", "a\u200D. b")]
    [InlineData("(www.ana.example)", "( www.ana.example )")]
    [InlineData("a  b\tc", "a b c")]
    public void PlacesAreAskedAboutWhereAWordMayEnd(string text, string words) => Assert.Equal(words, Words(text, Boundary.Word));

    [Fact]
    public void ABlockIsCutWithinItsBounds()
    {
        using var columns = new WordColumns(1);
        var judge = new Always(Boundary.Word);
        Cutter.Cut("no Varro, then", 3, 9, columns, ref judge);

        Assert.Equal([3, 8], columns.Starts.ToArray());
        Assert.Equal([8, 9], columns.Ends.ToArray());
    }

    [Theory]
    [InlineData(nameof(Boundary.Joined), "False True False True True True")]
    [InlineData(nameof(Boundary.Word), "False False False False False False")]
    public void WhatIsJoinedGoesOnWithTheWordBefore(string boundary, string joined)
    {
        using var columns = new WordColumns(1);
        var judge = new Always(Enum.Parse<Boundary>(boundary));
        Cutter.Cut("cannot don't", 0, 12, columns, ref judge);

        Assert.Equal(joined, string.Join(' ', columns.ToLayer().Joined.ToArray()));
    }

    private static string Words(string text, Boundary boundary) => string.Join(' ', Cut(text, boundary).Select(static word => word.Text));

    private static string Shapes(string text, Boundary boundary) => string.Join(' ', Cut(text, boundary).Select(static word => $"{word.Text}/{word.Shape}"));

    private static List<(string Text, WordShape Shape)> Cut(string text, Boundary boundary)
    {
        using var columns = new WordColumns(1);
        var judge = new Always(boundary);
        Cutter.Cut(text, 0, text.Length, columns, ref judge);
        var words = new List<(string, WordShape)>();
        for (var i = 0; i < columns.Count; i++)
        {
            Assert.Equal(Letters.Hash(text.AsSpan(columns.Starts[i], columns.Ends[i] - columns.Starts[i])), columns.Hashes[i]);
            words.Add((text[columns.Starts[i]..columns.Ends[i]], columns.Shapes[i]));
        }

        return words;
    }

    private readonly struct Always(Boundary boundary) : IJudge<Boundary>
    {
        public Boundary Judge(int place, scoped ReadOnlySpan<uint> features) => boundary;
    }
}
