namespace OnRecord.Reading.Events.Dictionaries;

/// <summary>What becomes of codes of CAMEO when an act is denied, or is what another act is about.</summary>
/// <remarks>
/// Of the last digits of a code of intent, appeal, demand, refusal and threat CAMEO makes the same as of the acts themselves: 033 is to intend
/// what 070 is to do, 103 to demand it, 122 to refuse it.
/// </remarks>
internal static class CodeChains
{
    /// <summary>What not doing it is; empty where that is no act.</summary>
    public static string Negate(string code) => code switch
    {
        "010" => "011",
        "015" => "016",
        "110" => "050",                                 // who does not disapprove supports
        "170" => "057",
        ['0', '3', .. var what] => Refusal(what),
        ['0', '4', ..] => "125",
        ['0', '6', '1' or '2', ..] => $"121{code[2]}",
        ['0', '6', ..] => "121",
        ['0', '7', ..] => "122",
        ['0', '8', '1' or '2', ..] => $"124{code[2]}",
        ['0', '8', '7', ..] => "1246",
        ['0', '8', ..] => "124",
        _ => "",
    };

    /// <summary>What an act about an act is: <c>promised to send aid</c>.</summary>
    /// <returns>The code of the outer act where CAMEO has none for both.</returns>
    public static string Join(string outer, string inner)
    {
        if (outer.StartsWith("01", StringComparison.Ordinal) && !inner.StartsWith("01", StringComparison.Ordinal))
        {
            return inner;
        }

        var what = inner switch
        {
            ['0', '6', ..] => '1',
            ['0', '5', ..] => '2',
            ['0', '7', ..] => '3',
            ['0', '8', ..] => '5',
            ['0', '4', ..] => '6',
            ['1', '8' or '9', ..] => 'v',
            _ => '\0',
        };
        return (outer, what) switch
        {
            (['0', '3', ..], 'v') => "138",
            ("020" or "030" or "100", not ('\0' or 'v')) => $"{outer[..2]}{what}",
            ("120", not '\0') => Refusal([what]),
            ("130", 'v') => "138",
            _ => outer,
        };
    }

    private static string Refusal(ReadOnlySpan<char> what) => what switch
    {
        ['1', ..] => "121",
        ['3', ..] => "122",
        ['4', ..] => "123",
        ['5', ..] => "124",
        ['6', ..] => "125",
        ['9', ..] => "126",
        ['7', ..] => "127",
        _ => "120",
    };
}
