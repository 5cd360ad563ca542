using OnRecord.Reading.Events.Dictionaries;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Tests.Events.Dictionaries;

/// <summary>Parties by their words alone, wherever they stand; <c>P0</c> to <c>P99</c> are states too.</summary>
internal sealed class CodedParties(WordGraph words) : IParties
{
    private static readonly Dictionary<string, string> codes = new(StringComparer.Ordinal)
    {
        ["Korvia"] = "XKV", ["Korvians"] = "XKV", ["Arvan"] = "XAR", ["Ostrel"] = "XOS", ["Tesmar"] = "XTM", ["Police"] = "---COP",
        ["police"] = "---COP", ["leaders"] = "XOSGOV", ["Assembly"] = "XOSLEG", ["striking"] = "XOSLAB", ["envoys"] = "XTMGOV",
    };

    public bool IsNamed(int word) => Code(word) is { Length: 3 } || words.Text(word) is "Police";

    public string Code(int noun)
    {
        var text = words.Text(noun).ToString();
        return text is ['P', >= '0' and <= '9', ..] ? "X" + text[1..].PadLeft(2, '0') : codes.GetValueOrDefault(text, "");
    }
}
