using OnRecord.Reading.Actors;
using OnRecord.Reading.Conllu;
using OnRecord.Reading.Events.Dictionaries;
using OnRecord.Reading.Places;
using OnRecord.Text;

namespace OnRecord.Fuzz.Cases;

/// <summary>Dictionaries and tables that people bring along.</summary>
internal static class Dictionaries
{
    private const string Name = "case";

    private static readonly string[] Tables = ["\t", "\t\t\t", "|", "\n", "\r\n", "id", "kind", "person", "state", "outlet", "2031-01-01", "2031", "head-of-state", "Q42", "m", "f", "\"", "XAR", "1e999", "-91", "NaN"];

    private static readonly string[] Coding =
        ["[", "]", "[010]", "[~GOV]", "[---]", "[010:020]", "{", "}", "(", ")", "_", "+", "$", "*", "%", "^", "&A", "- ", "--- ", " ---", "~ a (a b SAY) LEND = a b 010", "<!--", "-->", "#", ";", "!A!", " = ", "<080101", ">140101", "080101-140101", "\n", "((((((((", "{{{{{{{{"];

    private static readonly string[] Columns = ["\t", "\n\n", "_", "1-2\t", "1.1\t", "# newdoc id = a\n", "# text = ", "# sent_id = ", "SpaceAfter=No", "NOUN", "nsubj", "0", "root", "|", "-", "."];

    private static readonly byte[] Words = Seeds.Bytes(
        "# newdoc id = a\n# sent_id = a-1\n# text = Varro didn't.\n1\tVarro\tVarro\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\t_\n2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\tdid\tdo\tAUX\tVBD\t_\t0\troot\t_\t_\n3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_\n"
        + "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n# newdoc\n1\tHe\the\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n2.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n\n");

    private static readonly byte[] ActorTexts = Seeds.Bytes(
        "# an invented country\nFREEDONIA_  [FRD]\n+FREEDONIAN_\n+PORT_ZANY\n\nRUFUS_FIREFLY_  ; my list\n+PRESIDENT_FIREFLY\n\t[FRDELI <080101]\n\t[FRDGOV 20080101-140101]\n\t[FRDELI > 140101]\n\t[FRDBUS]\nSYLVANIAN_LEAGUE [IGOSYL 910101-950101][IGOSYLOLD >950102]\n");

    private static readonly byte[] AgentTexts = Seeds.Bytes(
        "!OFFICER! = OFFICER, OFFICERS\nLAMPLIGHTER [~LAB]\nLORD_MAYOR {LORDS_MAYOR} [~GOV]\nTIDE {} [~MIL]\nRELIEF_LEAGUE [NGO~]    # the first\nCUSTOMS_!OFFICER! [~GOVCOP]\n");

    public static Target Actors() => new("actors", static bytes =>
    {
        var table = ActorTable.BuiltIn.With(new StringReader(Seeds.Text(bytes)), Name);
        return $"{Seeds.Size(table.Count - ActorTable.BuiltIn.Count)} {table.Find("Ilen Varro")?.Id.Length} {table.HolderOf("President", "XAR", "2031-12-19") is null}";
    })
    {
        Seeds = [Head(File.ReadAllText(Path.Join(Seeds.Folder, "actors.tsv")), 12)],
        Words = Tables,
        Refusals = [typeof(FormatException)],
        PerByte = 4_000,
    };

    public static Target Petrarch() => Of("petrarch", "case.actors.txt", ActorTexts);

    public static Target Agents() => Of("agents", "case.agents.txt", AgentTexts);

    public static Target Verbs() => new("verbs", static bytes =>
    {
        var text = Seeds.Text(bytes);
        var read = VerbDictionary.Read(Name, text);
        return $"{VerbDictionary.Is(text)} {Seeds.Size(read.Verbs)} {Seeds.Size(read.Patterns)} {Seeds.Size(read.Unread.Length)} {Seeds.Size(read.Foreign.Count())} {string.Join('|', read.Unread.Take(1).Select(static one => one.Why.Split(' ')[0]))}";
    })
    {
        Seeds = [VerbTexts, Seeds.Bytes("FERRY [040] ; mine\n- * GOODS [061]\nSINK [190]\n+SCUTTLE\n- * BOAT [0193]\n")],
        Words = Coding,
        Refusals = [typeof(FormatException)],
        PerByte = 4_000,
    };

    public static Target Discards() => new("discards", static bytes =>
    {
        var read = DiscardList.Read(Name, Seeds.Text(bytes));
        return $"{Seeds.Size(read.Count)} {Seeds.Size(read.Unread.Length)} {read.OfSentence("The cup final of the league was a grand battle at the weekend.")?.Length} {read.OfArticle("WORLD CUP news")?.Length}";
    })
    {
        Seeds = [Seeds.Bytes("# sport\n+WORLD_CUP\nGRAND_BATTLE_\nLEAGUE [X]\n<!-- a -->\nCUP FINAL\n")],
        Words = Coding,
        Refusals = [typeof(FormatException)],
    };

    public static Target Places() => new("places", static bytes => Table(bytes))
    {
        Seeds = [Seeds.Bytes("id\tname\tnames\tkind\tstate\tparent\tlat\tlon\tsize\tcode\tacts\nharsk\tHarsk\tHársk|Harsque\tcity\tXAR\t\t50.1\t-12.5\t3\t\t\narv\tArvania\t\tstate\tXAR\t\t51\t12\t5\tXA\t\n")],
        Words = Tables,
        Refusals = [typeof(FormatException)],
        Fixed = 32 * 1024 * 1024,    // the table that is built in, made anew with the rows
        PerByte = 4_000,
    };

    public static Target GeoNames() => new("geonames", static bytes => Table(bytes))
    {
        Seeds =
        [
            Seeds.Bytes("2901\tHarsk\tHarsk\tHarsque,Гарск\t50.1\t-12.5\tP\tPPLA\tFR\t\t11\t\t\t\t250000\t\t35\tEurope/Paris\t2031-12-19\n2902\tArvania\tArvania\t\t51\t12\tA\tADM1\tFR\t\t11\t\t\t\t9000000\t\t\t\t\n2903\tOstrel\tOstrel\t\t1\t2\tH\tLK\tXX\t\t\t\t\t\t0\t\t\t\t\n"),
        ],
        Words = [.. Tables, "PPL", "PPLC", "ADM1", "PCLI", "A", "P", "T", "FR", "US"],
        Refusals = [typeof(FormatException)],
        Fixed = 32 * 1024 * 1024,
        PerByte = 4_000,
    };

    /// <summary>Words that are given: as an article of their own, and as those of an article, and written again.</summary>
    public static Target Conllu() => new("conllu", static bytes =>
    {
        var text = Seeds.Text(bytes);
        var count = 0;
        foreach (var given in GivenText.Read(new StringReader(text), Name))
        {
            count += given.Words.Count;
        }

        try
        {
            count += GivenText.Read(new StringReader(text), [new Article { Text = "Varro didn't. He left." }]).Count();
            return $"{Seeds.Size(count)}";
        }
        catch (FormatException)
        {
            return $"{Seeds.Size(count)}, of another text";
        }
    })
    {
        Seeds = [Words],
        Words = Columns,
        Refusals = [typeof(FormatException)],
        PerByte = 4_000,
    };

    internal static byte[] VerbTexts { get; } = Seeds.Bytes(
        "<!-- a list\nof two lines -->\n&BOAT    # what floats\n+BARGE\n+RIVER_BOAT_\n+(TO SHORE)\n\n--- LEND_BOAT [070] ---     # a comment\nLEND {LENDS LENT LENDING}\n+HAND_OVER {+HANDS_OVER}\nROW_+OUT [071:072]\n- * &BOAT [0711]\n- $ * {OLD &BOAT} (TO HARBOUR) + [:073]\n* BOATS [---]\n~ a (a b LEND) SAY = a b 030\n");

    private static Target Of(string target, string file, byte[] seed) => new(target, bytes =>
    {
        var read = ActorDictionary.Read(file, Seeds.Text(bytes));
        var table = ActorTable.BuiltIn.With(read);
        return $"{Seeds.Size(read.Actors.Length)} {Seeds.Size(read.Agents.Length)} {Seeds.Size(read.Unread.Length)} {table.Find("Freedonia")?.Code} {string.Join('|', read.Unread.Take(1).Select(static one => one.Why.Split(' ')[0]))}";
    })
    {
        Seeds = [seed],
        Words = Coding,
        Refusals = [typeof(FormatException)],
        PerByte = 4_000,
    };

    private static string Table(byte[] bytes)
    {
        var table = PlaceTable.BuiltIn.With(new StringReader(Seeds.Text(bytes)), Name);
        return $"{Seeds.Size(Math.Max(0, table.Count - PlaceTable.BuiltIn.Count))} {Seeds.Size(table.Find("Harsk").Count())}";
    }

    private static byte[] Head(string text, int lines) => Seeds.Bytes(string.Join('\n', text.Split('\n').Where(static line => !line.StartsWith('#')).Take(lines)) + "\n");
}
