using System.Text;

namespace OnRecord.Reading.Actors;

/// <summary>Texts by number, from 1; 0 stands for none. All lie in one string, and each is made when it is first asked for.</summary>
/// <param name="all">One after another.</param>
/// <param name="ends">Where each ends, after a 0.</param>
internal sealed class Texts(string all, int[] ends)
{
    private readonly string?[] made = new string?[ends.Length];

    public string? this[int number] => number == 0 ? null : made[number] ??= Span(number).ToString();

    /// <param name="number">Not 0.</param>
    public ReadOnlySpan<char> Span(int number) => all.AsSpan(ends[number - 1]..ends[number]);
}

/// <summary>Numbers texts, equal ones alike, in the order in which they come.</summary>
internal sealed class TextNumbers
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly StringBuilder all = new();
    private readonly List<int> ends = [0];

    public int Of(string? text)
    {
        if (text is null)
        {
            return 0;
        }

        if (!numbers.TryGetValue(text, out var number))
        {
            numbers[text] = number = ends.Count;
            all.Append(text);
            ends.Add(all.Length);
        }

        return number;
    }

    public string All => all.ToString();

    public int[] Ends => [.. ends];

    public Texts ToTexts() => new(All, Ends);
}
