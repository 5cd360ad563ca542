using System.Globalization;

namespace OnRecord.Reading.Languages;

/// <summary>Which script a letter belongs to.</summary>
internal sealed class ScriptTable
{
    private readonly List<(string Name, string Language)> scripts = [];
    private readonly byte[] scriptOf = new byte[char.MaxValue + 1];    // 0 = none that is known, else its place in scripts + 1

    private ScriptTable()
    {
    }

    public static ScriptTable BuiltIn { get; } = Read(Tsv.Embedded("languages/scripts.tsv", "script", "language", "blocks"));

    public int Count => scripts.Count;

    /// <returns>−1 for what is no letter of a known script.</returns>
    public int Of(char letter) => scriptOf[letter] - 1;

    public string Name(int script) => scripts[script].Name;

    /// <summary>The one language written in a script; empty where there are several.</summary>
    public string Language(int script) => scripts[script].Language;

    public int Named(string name) => scripts.FindIndex(script => script.Name == name);

    private static ScriptTable Read(IEnumerable<TsvRow> rows)
    {
        var table = new ScriptTable();
        foreach (var row in rows)
        {
            table.scripts.Add((row[0], row[1]));
            foreach (var block in Tsv.List(row[2]))
            {
                var (first, last) = (Hex(block.Split('-')[0]), Hex(block.Split('-')[1]));
                Array.Fill(table.scriptOf, (byte)table.scripts.Count, first, last - first + 1);
            }
        }

        return table;
    }

    private static int Hex(string written) => int.Parse(written, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
