namespace OnRecord.Reading.Times;

/// <summary>What a piece of a text is made of.</summary>
internal enum PieceKind : byte
{
    Word,
    Number,
    Mark,
}

/// <summary>A run of letters, a run of digits, or one other character.</summary>
/// <param name="Number">Of digits: their value, at most 99,999,999; else −1.</param>
internal readonly record struct Piece(int Start, int End, PieceKind Kind, int Number, Lexeme Word)
{
    public int Length => End - Start;
}

/// <summary>A block of a text cut into pieces. Reused from block to block.</summary>
internal sealed class Phrase(string text)
{
    private static readonly Piece Nothing = new(0, 0, PieceKind.Mark, -1, Lexeme.None);

    private readonly List<Piece> pieces = [];

    public string Text { get; } = text;

    public int Count => pieces.Count;

    /// <summary>The piece; a mark without text outside the block.</summary>
    public Piece this[int index] => (uint)index < (uint)pieces.Count ? pieces[index] : Nothing;

    /// <summary>Cuts a stretch of the text.</summary>
    public void Cut(int start, int end)
    {
        pieces.Clear();
        for (var at = start; at < end;)
        {
            var letter = Text[at];
            if (char.IsLetter(letter))
            {
                var from = at;
                while (at < end && char.IsLetter(Text[at]))
                {
                    at++;
                }

                var word = TimeWords.Of(Text.AsSpan(from, at - from));
                pieces.Add(new Piece(from, at, PieceKind.Word, -1, word));
            }
            else if (char.IsAsciiDigit(letter))
            {
                var (from, value) = (at, 0);
                while (at < end && char.IsAsciiDigit(Text[at]))
                {
                    value = Math.Min((value * 10) + (Text[at] - '0'), 99_999_999);
                    at++;
                }

                pieces.Add(new Piece(from, at, PieceKind.Number, value, Lexeme.None));
            }
            else
            {
                if (!char.IsWhiteSpace(letter))
                {
                    pieces.Add(new Piece(at, at + 1, PieceKind.Mark, -1, Lexeme.None));
                }

                at++;
            }
        }
    }

    public Lexeme Word(int index) => this[index].Word;

    public ReadOnlySpan<char> Slice(int index) => Text.AsSpan(this[index].Start, this[index].Length);

    public bool Is(int index, string word) => this[index].Kind == PieceKind.Word && Slice(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsMark(int index, char mark) => this[index] is { Kind: PieceKind.Mark, Length: 1 } piece && Text[piece.Start] == mark;

    public bool IsDash(int index) => this[index] is { Kind: PieceKind.Mark, Length: 1 } piece && Text[piece.Start] is '-' or '–' or '—' or '~' or '\u2011';

    public bool IsApostrophe(int index) => this[index] is { Kind: PieceKind.Mark, Length: 1 } piece && Text[piece.Start] is '\'' or '’' or '‘' or '`';

    public bool IsNumber(int index) => this[index].Kind == PieceKind.Number;

    /// <summary>Whether nothing stands between a piece and the one before it.</summary>
    public bool Joined(int index) => index > 0 && index < pieces.Count && pieces[index].Start == pieces[index - 1].End;

    public bool IsCapital(int index) => this[index].Kind == PieceKind.Word && char.IsUpper(Text[this[index].Start]);

    /// <summary>After a possessive 's or an apostrophe, where one stands here.</summary>
    public int AfterPossessive(int index) =>
        IsApostrophe(index) && Joined(index) ? (Is(index + 1, "s") && Joined(index + 1) ? index + 2 : index + 1) : index;

    /// <summary>After an abbreviation's dot, where one stands here.</summary>
    public int AfterDot(int index) => IsMark(index, '.') && Joined(index) ? index + 1 : index;
}

/// <summary>A meaning, where it ends and which rule read it.</summary>
internal readonly record struct Found(int End, Meaning Meaning, string Rule);
