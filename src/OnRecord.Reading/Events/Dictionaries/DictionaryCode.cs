namespace OnRecord.Reading.Events.Dictionaries;

/// <summary>Codes of dictionaries as those of CAMEO.</summary>
internal static class DictionaryCode
{
    /// <summary>The code, or the wider one that it belongs to: <c>075A</c> is 075.</summary>
    /// <returns>Null for a code of another scheme, such as WEIS.</returns>
    public static CameoCode? Of(string code)
    {
        var digits = code.TrimEnd([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"]);
        return CameoCode.Find(digits) ?? (digits.Length > 3 ? CameoCode.Find(digits[..3]) : null);
    }
}
