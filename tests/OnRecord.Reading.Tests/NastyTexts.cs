using CsCheck;

namespace OnRecord.Reading.Tests;

/// <summary>Random texts of pieces that trip readers of text up.</summary>
internal static class NastyTexts
{
    private static readonly string[] Pieces =
    [
        "“", "”", "\"", "''", "``", "«", "»", "‹", "›", "‘", "’", "'", "„", "‚", "‟", "`", "'s", "’s", "s’ ",
        "\n", "\n\n", "\r\n", "\r", "\u2029", " ", " ", " ", "\t", "\u00A0", "\u200B",
        ".", ". ", ", ", ": ", ":", "; ", "! ", "? ", "…", "...", "-", " - ", "–", " — ", "--", "/", "•", "*",
        "(", ")", "[", "]", "<", ">", "{", "|", "&", "@ ", "# ", "#a", "_", "\\", "%",
        "\uD83D", "\uDE00", "😀", "👩\u200D🚀", "\uFE0F", "\u200D", "e\u0301", "\u0301", "강원", "𝔅", "é", "שלום", "\0",
        "Ilen Varro", "Varro", "Tomo Besk", "Lira Sand", "Ruta Hallen", "Korvian", "Arvania", "ANA", "KTB", "Meridian", "the ministry",
        "President ", "Foreign Minister ", "spokeswoman ", "Mr. ", "U.S. ", "St. ", "I", "I.", "He ", "she ", "they ", "his ", "it ", "It ", "who ", "which ",
        " said", " said that ", " said: ", " told ", " says ", " saying ", " wrote ", "asked ", " denied ", " believes ", " hopes ", " warned of ", " reported that ",
        "According to ", " according to ", " quoted ", " as saying ", " citing ", "in the words of ", " added", " to say ", "made it clear ",
        "the ", "a ", "of ", "of the ", "and ", "but ", "that ", "in ", "to ", "for ", "not ", "has ", "was ", "will ", "while ",
        "bridge ", "letter ", "The message said:", "statement ", "Q: ", "A: ", "Q ", "VARRO: ", "MR. BESK: ", "READ MORE", "By Lira Sand",
        "ARVAN, Dec. 19 (ANA) -- ", "date 2031-12-19 ", "Friday, December 19, 2031 ", "title: ", "Begin text:", "End text.", "-0-", "(END)",
        "1", "5\" ", "2031", "1,200.5", "https://ana.example/a", "a@b.c", "@varro", "May ", "Monday ",
    ];

    public static Gen<string> Any { get; } = Gen.OneOf(Pieces).Array[0, 60].Select(string.Concat);
}
