using System.Text.Json;
using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Server.Events;
using OnRecord.Text;

namespace OnRecord.Server.Tests.Events;

public sealed class EventFormatTests
{
    private const string Text = "Korvia's army shelled Port Lann.\n\nVarro and Dolk of Korvia will visit Ostrel in May, ANA said. Varro told Besk he hoped for rain.";

    private static readonly Actor[] Cast =
    [
        new() { Id = "ilen-varro", Name = "Ilen Varro", Kind = ActorKind.Person, Country = "XKV", Role = "President", Wikidata = "Q7", Mentions = [new Passage(34, 39, "Varro")] },
        new() { Id = "pavel-dolk", Name = "Pavel Dolk", Kind = ActorKind.Person, Country = "XKV", Mentions = [At("Dolk")] },
        new() { Id = "tomo-besk", Name = "Tomo Besk", Kind = ActorKind.Person, Country = "XOS", Mentions = [At("Besk")] },
        new() { Id = "ana", Name = "ANA", Kind = ActorKind.Outlet, Mentions = [At("ANA")] },
    ];

    private static readonly DiplomaticEvent Shelling = new()
    {
        Id = "e-000000000001",
        Plover = "ASSAULT",
        Mode = "heavy-weapons",
        Context = ["military"],
        Cameo = "194",
        Goldstein = -10,
        Actor = ["XKV"],
        ActorCodes = ["XKVMIL"],
        Recipient = ["XOS", "XAR"],
        Place = "Port Lann",
        Status = "actual",
        Trigger = At("shelled"),
        Evidence = [At("Korvia's army shelled Port Lann")],
        Confidence = 0.84,
        Why = "shell",
    };

    private static readonly DiplomaticEvent Visit = new()
    {
        Id = "e-000000000002",
        Plover = "CONSULT",
        Mode = "visit",
        Cameo = "042",
        Actor = ["XKV"],
        ActorIds = ["ilen-varro", "pavel-dolk"],
        ActorCodes = ["XKVGOV"],
        Recipient = ["XOS"],
        Date = "2031-05",
        Status = "planned",
        Via = ["ana"],
        Trigger = At("visit"),
        Evidence = [At("Varro and Dolk of Korvia will visit Ostrel in May"), At("Ostrel")],
        Confidence = 0.7,
    };

    private static readonly Statement Hope = new()
    {
        Id = "s-000000000003",
        Form = StatementForm.Indirect,
        Act = StatementAct.Attitude,
        Content = [At("he hoped for rain")],
        Cue = new CuePassage(At("hoped").Start, At("hoped").End, "hoped", "hope"),
        Speaker = "ilen-varro",
        Addressees = ["tomo-besk"],
        Confidence = 0.91,
    };

    [Fact]
    public void PloverIsAJsonObjectALine() => Assert.Equal(
        [
            OneLine(
                """
                {"id":"e-000000000001","date":"2031-04-02","actor":[{"code":"XKV","sector":"MIL"}],"recipient":[{"code":"XOS"},{"code":"XAR"}],
                "event":["ASSAULT"],"mode":["heavy-weapons"],"context":["military"],
                "event_loc":{"name":"Port Lann","latitude":12.5,"longitude":-3.25,"cc3":"XOS"},
                "event_text":["Korvia's army shelled Port Lann"],"quad_code":4,"event_scale":-9.5,"text_info":{"sequence":1,"start":0,"end":31},
                "cite_info":{"citation":"ID","url":"https://meridian.example/1","title":"Rain","publication":"Meridian","language":"en"},
                "coder":"OnRecord 0.1.0","comment":"plover=ASSAULT; mode=heavy-weapons; context=military; status=actual; cameo=194; goldstein=-10;
                 date=that of publication; place=Port Lann; trigger=shelled; evidence=0-31; confidence=0.84; why=shell"}
                """),
            OneLine(
                """
                {"id":"e-000000000002","date":"2031-05-01","enddate":"2031-05-31",
                "actor":[{"code":"XKV","sector":"GOV","actor_text":"Varro","identifier_id":"Q7","identifier_text":"Ilen Varro","office":"President"},
                {"code":"XKV","sector":"GOV","actor_text":"Dolk","identifier_id":"pavel-dolk","identifier_text":"Pavel Dolk"}],"recipient":[{"code":"XOS"}],
                "event":["AGREE"],"mode":[],"context":[],"event_text":["Varro and Dolk of Korvia will visit Ostrel in May","Ostrel"],"quad_code":1,"event_scale":2.5,
                "text_info":{"sequence":2,"start":34,"end":83},
                "cite_info":{"citation":"ID","url":"https://meridian.example/1","title":"Rain","publication":"Meridian","language":"en"},
                "coder":"OnRecord 0.1.0","comment":"plover=CONSULT; mode=visit; status=planned; cameo=042; date=2031-05; via=ana; trigger=visit;
                 evidence=34-83, 70-76; confidence=0.7"}
                """),
        ],
        Lines(new PloverLines(), Record([Shelling, Visit], [Hope])));

    [Fact]
    public void PolecatHasARowForEachPair()
    {
        var format = new PolecatTable(ActorTable.BuiltIn);

        Assert.Equal(40, format.Header.Split('\t').Length);
        Assert.Equal(
            [
                "e-000000000001\t2031-04-02\tASSAULT\theavy-weapons\t-9.5\t4\tmilitary\t\tXKV\t\tMIL\tMIL\t\t\t\t\tXOS\t\t\t\t\t\t\tPort Lann\tPort Lann\t\t\tXOS\t12.5\t-3.25\t\t"
                + "Port Lann\tcity\tMeridian\t2031-04-02\tIlen Varro; Pavel Dolk; Tomo Besk\tANA\tPort Lann\ten\tOnRecord 0.1.0",
                "e-000000000001-2\t2031-04-02\tASSAULT\theavy-weapons\t-9.5\t4\tmilitary\t\tXKV\t\tMIL\tMIL\t\t\t\t\tXAR\t\t\t\t\t\t\tPort Lann\tPort Lann\t\t\tXOS\t12.5\t-3.25\t\t"
                + "Port Lann\tcity\tMeridian\t2031-04-02\tIlen Varro; Pavel Dolk; Tomo Besk\tANA\tPort Lann\ten\tOnRecord 0.1.0",
                "e-000000000002\t2031-05-01\tAGREE\t\t2.5\t1\t\tIlen Varro; Pavel Dolk\tXKV\t\tGOV\tGOV\tPresident\tVarro; Dolk\t\t\tXOS\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t"
                + "\t\tMeridian\t2031-04-02\tIlen Varro; Pavel Dolk; Tomo Besk\tANA\tPort Lann\ten\tOnRecord 0.1.0",
            ],
            Lines(format, Record([Shelling, Visit], [Hope])));
    }

    [Fact]
    public void GdeltHas61ColumnsAndHoldsStatementsToo()
    {
        var rows = Lines(new GdeltEvents(ActorTable.BuiltIn), Record([Shelling, Visit], [Hope])).Select(static line => line.Split('\t')).ToList();

        Assert.All(rows, static row => Assert.Equal(61, row.Length));
        Assert.Equal(4, rows.Select(static row => row[0]).Distinct().Count());
        Assert.Equal(
            "20310402\t203104\t2031\t2031.3342\tXKVMIL\t\tXKV\t\t\t\t\tMIL\t\t\tXOS\t\tXOS\t\t\t\t\t\t\t\t1\t194\t194\t19\t4\t-10\t1\t1\t1\t\t"
            + "0\t\t\t\t\t\t\t\t0\t\t\t\t\t\t\t\t4\tPort Lann, XOS\t\t\t\t12.5\t-3.25\t\t20310402000000\thttps://meridian.example/1",
            string.Join('\t', rows[0][1..]));
        Assert.Equal(["20310501", "XKVGOV", "ILEN VARRO; PAVEL DOLK", "XOS", "0", "036", "036", "03", "1", "4", "2"], Of(rows[2]));
        Assert.Equal(["20310402", "XKV", "ILEN VARRO", "XOS", "1", "013", "013", "01", "1", "0.4", "1"], Of(rows[3]));

        static string[] Of(string[] row) => [row[1], row[5], row[6], row[15], row[25], row[26], row[27], row[28], row[29], row[30], row[31]];
    }

    [Fact]
    public void EachPassageIsAMentionOfItsEvent()
    {
        var record = Record([Visit], [Hope]);
        var numbers = Lines(new GdeltEvents(ActorTable.BuiltIn), record).Select(static line => line.Split('\t')[0]).ToList();

        Assert.Equal(
            [
                $"{numbers[0]}\t20310501000000\t20310402000000\t1\tMeridian\thttps://meridian.example/1\t2\t44\t-1\t64\t1\t70\t129\t\t\t"
                + "plover=CONSULT; mode=visit; status=planned; cameo=042; date=2031-05; via=ana; trigger=visit; evidence=34-83, 70-76; confidence=0.7",
                $"{numbers[0]}\t20310501000000\t20310402000000\t1\tMeridian\thttps://meridian.example/1\t2\t44\t-1\t64\t1\t70\t129\t\t\t"
                + "plover=CONSULT; mode=visit; status=planned; cameo=042; date=2031-05; via=ana; trigger=visit; evidence=34-83, 70-76; confidence=0.7",
                $"{numbers[1]}\t20310402000000\t20310402000000\t1\tMeridian\thttps://meridian.example/1\t3\t34\t106\t114\t1\t90\t129\t\t\t"
                + "statement=indirect; act=attitude; date=that of publication; cue=hope; evidence=111-128; confidence=0.91",
            ],
            Lines(new GdeltMentions(), record));
    }

    [Fact]
    public void PetrarchHasNobodyForWhoIsNotKnown() => Assert.Equal(
        [
            "20310501\tXKVGOV\tXOS\t036\t\tID_2\tMeridian\tIlen Varro; Pavel Dolk\t---\tVarro and Dolk of Korvia will visit Ostrel in May … Ostrel",
            "20310402\tXKV\tXOS\t013\t\tID_3\tMeridian\tIlen Varro\tTomo Besk\the hoped for rain",
            "20310402\t---MED\t---\t010\t\tID_3\tMeridian\tANA\t---\the hoped for rain",
            "20310402\t---\t---\t011\t\tID_3\tMeridian\t---\t---\the hoped for rain",
        ],
        Lines(
            new PetrarchTable(ActorTable.BuiltIn),
            Record([Visit], [Hope, Hope with { Id = "s2", Speaker = "ana", Addressees = [], Cue = null }, Hope with { Id = "s3", Speaker = null, Addressees = [], Cue = new CuePassage(0, 0, "", "decline to comment") }])));

    [Theory]
    [InlineData("say", "010")]
    [InlineData("decline to comment", "011")]
    [InlineData("fear", "012")]
    [InlineData("hope", "013")]
    [InlineData("consider", "014")]
    [InlineData("claim responsibility", "015")]
    [InlineData("deny", "016")]
    [InlineData("pay tribute to", "017")]
    [InlineData("send condolences", "018")]
    [InlineData("agree with", "019")]
    public void TheCueTellsWhichStatementItIs(string cue, string cameo) => Assert.Equal(
        cameo,
        Assert.Single(Lines(new PetrarchTable(ActorTable.BuiltIn), Record([], [Hope with { Cue = new CuePassage(0, 0, "", cue) }]))).Split('\t')[3]);

    [Theory]
    [InlineData("CONSULT", "042", "AGREE", "036")]
    [InlineData("SUPPORT", "057", "AGREE", "030")]
    [InlineData("COOPERATE", "062", "AGREE", "0312")]
    [InlineData("COOPERATE", null, "AGREE", "031")]
    [InlineData("AID", "0733", "AGREE", "0333")]
    [InlineData("RETREAT", "087", "AGREE", "0356")]
    [InlineData("ASSAULT", "190", "THREATEN", "1384")]
    [InlineData("REJECT", "120", "REJECT", "120")]
    [InlineData("AGREE", null, "AGREE", "030")]
    public void WhatIsYetToBeDoneIsAgreedOrThreatened(string type, string? cameo, string written, string code)
    {
        var record = Record([Visit with { Plover = type, Cameo = cameo, Mode = null }], []);

        Assert.Equal(written, Json(record).GetProperty("event")[0].GetString());
        Assert.Equal(type == "REJECT" ? "future" : null, Json(record).GetProperty("context").EnumerateArray().Select(static one => one.GetString()).FirstOrDefault());
        Assert.Equal(code, Assert.Single(Lines(new PetrarchTable(ActorTable.BuiltIn), record)).Split('\t')[3]);
    }

    [Fact]
    public void WhatIsDeniedIsMarkedAndHasNoPlaceInCameo()
    {
        var record = Record([Shelling with { Status = "denied" }], []);

        Assert.Equal(["military", "negation"], Json(record).GetProperty("context").EnumerateArray().Select(static one => one.GetString()));
        Assert.Empty(Lines(new GdeltEvents(ActorTable.BuiltIn), record));
        Assert.Empty(Lines(new GdeltMentions(), record));
        Assert.Empty(Lines(new PetrarchTable(ActorTable.BuiltIn), record));
    }

    [Theory]
    [InlineData("NATO", "", "IGONAT", "", "NAT", "IGO")]
    [InlineData("UN", "", "IGOUNO", "", "UNO", "IGO")]
    [InlineData("KAZ", "GOVMIL", "KAZGOVMIL", "KAZ", "", "GOV")]
    [InlineData("KAZ", "JRN", "KAZMED", "KAZ", "", "MED")]
    [InlineData("KAZ", "MED", "KAZHLH", "KAZ", "", "HLH")]
    [InlineData("NGO", "MED", "NGOHLH", "", "", "NGO")]
    public void StatesAndBodiesAreWrittenAsCameoWritesThem(string code, string sectors, string cameo, string country, string group, string type)
    {
        var found = new Bodies(ActorTable.BuiltIn).Cameo(new Party(code, sectors, []));

        Assert.Equal((cameo, country, group, type), (found.Code, found.Country, found.Group, found.Type(0)));
    }

    [Fact]
    public void TabsAndEndsOfLinesInCellsAreBlanks()
    {
        var record = Record([Shelling with { Evidence = [new Passage(0, 9, "one\ttwo\r\nthree")] }], []);

        Assert.All(
            new IEventFormat[] { new PolecatTable(ActorTable.BuiltIn), new GdeltEvents(ActorTable.BuiltIn), new GdeltMentions(), new PetrarchTable(ActorTable.BuiltIn) },
            format => Assert.All(Lines(format, record), line => Assert.DoesNotContain(line, static letter => letter is '\n' or '\r')));
        Assert.EndsWith("\tone two  three", Lines(new PetrarchTable(ActorTable.BuiltIn), record)[0], StringComparison.Ordinal);
        Assert.Single(Lines(new PloverLines(), record)[0].Split('\n'));
    }

    [Fact]
    public void WhoIsOnBothSidesActsOnTheOthersOnly()
    {
        var record = Record([Shelling with { Plover = "AGREE", Actor = ["XKV", "XOS"], ActorCodes = ["XKV", "XOS"], Recipient = ["XKV", "XOS"], RecipientCodes = ["XKV", "XOS"] }], []);

        Assert.Equal([("XKV", "XOS"), ("XOS", "XKV")], Lines(new PetrarchTable(ActorTable.BuiltIn), record).Select(static line => line.Split('\t')).Select(static row => (row[1], row[2])));
    }

    [Fact]
    public void ARecordWithoutEventsOrStatementsHasNoLines() => Assert.All(
        new IEventFormat[] { new PloverLines(), new PolecatTable(ActorTable.BuiltIn), new GdeltEvents(ActorTable.BuiltIn), new GdeltMentions(), new PetrarchTable(ActorTable.BuiltIn) },
        static format => Assert.Empty(format.Lines(Record([], []))));

    private static string OneLine(string text) => text.Replace("\n", "", StringComparison.Ordinal);

    private static JsonElement Json(Record record) => JsonDocument.Parse(Assert.Single(Lines(new PloverLines(), record))).RootElement;

    private static List<string> Lines(IEventFormat format, Record record) => [.. format.Lines(record)];

    private static Record Record(IReadOnlyList<DiplomaticEvent> events, IReadOnlyList<Statement> statements) => new()
    {
        Article = new ArticleHead
        {
            Id = "ID",
            Title = "Rain",
            Outlet = "Meridian",
            Url = "https://meridian.example/1",
            Language = "en",
            Published = new PublicationDate("2031-04-02", DateBasis.Header),
            Text = Text,
        },
        Actors = Cast,
        Events = events,
        Statements = statements,
        Places = [new Place(22, 31, "Port Lann", "Port Lann", "XOS", 12.5, -3.25, "city")],
        Made = new Made("0.1.0", new Dictionary<string, string>()),
    };

    private static Passage At(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new Passage(start, start + words.Length, words);
    }
}
