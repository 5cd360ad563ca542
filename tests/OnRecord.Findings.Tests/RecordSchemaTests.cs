using System.Text.Json.Nodes;

namespace OnRecord.Findings.Tests;

public sealed class RecordSchemaTests
{
    [Fact]
    public async Task AFullRecordIsValid() => Assert.Equal("", await RecordSchema.Faults(RecordJson.Write(Sample.Full)));

    [Fact]
    public async Task ABareRecordIsValid() => Assert.Equal("", await RecordSchema.Faults(RecordJson.Write(Sample.Bare)));

    [Fact]
    public async Task ARecordWithNothingButNullsWhereTheyMayStandIsValid()
    {
        var record = Sample.Full with
        {
            Statements = [Sample.Full.Statements[0] with { Cue = null, Source = null, Speaker = null, Said = null, Message = null, Why = null }],
            Messages = [Sample.Full.Messages[0] with { Occasion = null, Sent = new DatedPassage("2031-12", null, null, null), ReplyTo = null }],
            Events = [Sample.Full.Events[0] with { Mode = null, Cameo = null, Goldstein = null, Date = null, Place = null, Trigger = null }],
            Times = [Sample.Full.Times[0] with { From = null, Until = null }],
            Places = [Sample.Full.Places[0] with { Country = null, Latitude = null, Longitude = null }],
        };

        Assert.Equal("", await RecordSchema.Faults(RecordJson.Write(record)));
    }

    [Fact]
    public async Task ARecordThatPeopleCorrectedIsValid()
    {
        var corrected = new Corrected("vesna", "2031-12-20T08:30:00.000Z", Accepted: true, [new MachineValue("said", [])]);
        var record = Sample.Full with
        {
            Article = Sample.Full.Article with { Corrected = corrected },
            Actors = [.. Sample.Full.Actors.Select(actor => actor with { Corrected = corrected })],
            Statements = [Sample.Full.Statements[0] with { Corrected = corrected }],
            Messages = [Sample.Full.Messages[0] with { Corrected = corrected }],
            Events = [Sample.Full.Events[0] with { Corrected = corrected }],
        };

        Assert.Equal("", await RecordSchema.Faults(RecordJson.Write(record)));
        Assert.NotEqual("", await RecordSchema.Faults(RecordJson.Write(record).Replace("\"accepted\":true", "\"accepted\":1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task FieldsMayBeAdded()
    {
        var json = JsonNode.Parse(RecordJson.Write(Sample.Full))!;
        json["added"] = 1;
        json["statements"]![0]!["added"] = "later";

        Assert.Equal("", await RecordSchema.Faults(json.ToJsonString()));
    }

    [Theory]
    [InlineData("messages/0/kind", "greeting congratulation condolence thanks reply invitation appeal protest consultation other")]
    [InlineData("messages/0/channel", "letter telegram message call note video in-person")]
    [InlineData("events/0/plover", "AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT")]
    [InlineData("events/0/status", "actual planned threatened denied past")]
    [InlineData("times/0/type", "DATE TIME DURATION SET")]
    [InlineData("article/published/date", "2031 2031-12 2031-12-19")]
    public async Task EveryValueOfTheContractIsValid(string path, string values)
    {
        foreach (var value in values.Split(' '))
        {
            var json = JsonNode.Parse(RecordJson.Write(Sample.Full))!;
            var slash = path.LastIndexOf('/');
            At(json, path[..slash])[path[(slash + 1)..]] = value;

            Assert.Equal("", await RecordSchema.Faults(json.ToJsonString()));
        }
    }

    [Fact]
    public async Task NoFieldOfTheContractMayBeMissing()
    {
        (string Path, string Names)[] required =
        [
            ("", "schema article actors statements messages events times places findings made"),
            ("article", "id file title outlet url language published text headings"),
            ("article/published", "date basis"),
            ("article/encoding", "name guessed"),
            ("article/headings/0", "start end text"),
            ("actors/0", "id name kind country role wikidata mentions"),
            ("statements/0", "id form act content cue source speaker addressees via said message confidence"),
            ("statements/0/cue", "start end text lemma"),
            ("messages/0", "id kind channel sender addressees occasion sent via replyTo statements evidence confidence"),
            ("messages/0/sent", "date start end text"),
            ("events/0", "id plover mode context cameo goldstein actor recipient actorIds recipientIds date place status via trigger evidence confidence"),
            ("times/0", "start end text type value from until"),
            ("places/0", "start end text name country latitude longitude kind"),
            ("findings/0", "kind severity says evidence"),
            ("made", "version models"),
        ];

        foreach (var (path, names) in required)
        {
            foreach (var name in names.Split(' '))
            {
                var json = JsonNode.Parse(RecordJson.Write(Sample.Full))!;
                Assert.True(At(json, path).AsObject().Remove(name), $"{path} has no {name}");

                Assert.True((await RecordSchema.Faults(json.ToJsonString())).Length > 0, $"{path} is valid without {name}");
            }
        }
    }

    [Theory]
    [InlineData("schema", "\"onrecord/record/2\"")]
    [InlineData("article/id", "\"sha256:12\"")]
    [InlineData("article/published", "\"2031-12-19\"")]
    [InlineData("article/published/date", "\"19 December 2031\"")]
    [InlineData("article/published/date", "\"2031-13\"")]
    [InlineData("article/published/basis", "\"guess\"")]
    [InlineData("article/published/basis", "\"Header\"")]
    [InlineData("actors/0/kind", "\"country\"")]
    [InlineData("actors/0/country", "\"Arvania\"")]
    [InlineData("actors/0/wikidata", "\"1\"")]
    [InlineData("actors/0/id", "null")]
    [InlineData("statements/0/form", "\"quoted\"")]
    [InlineData("statements/0/act", "\"Speech\"")]
    [InlineData("statements/0/content", "[]")]
    [InlineData("statements/0/content/0/start", "-1")]
    [InlineData("statements/0/content/0/start", "1.5")]
    [InlineData("statements/0/said", "\"yesterday\"")]
    [InlineData("statements/0/confidence", "1.01")]
    [InlineData("statements/0/confidence", "null")]
    [InlineData("messages/0/kind", "\"letter\"")]
    [InlineData("messages/0/channel", "\"greeting\"")]
    [InlineData("messages/0/sender", "null")]
    [InlineData("events/0/plover", "\"PRAISE\"")]
    [InlineData("events/0/plover", "\"support\"")]
    [InlineData("events/0/status", "\"real\"")]
    [InlineData("events/0/cameo", "\"5\"")]
    [InlineData("events/0/goldstein", "10.5")]
    [InlineData("times/0/type", "\"date\"")]
    [InlineData("places/0/latitude", "90.1")]
    [InlineData("places/0/longitude", "-181")]
    [InlineData("findings/0/kind", "\"wrong-weekday\"")]
    [InlineData("findings/0/severity", "\"error\"")]
    [InlineData("made/models", "{\"attribution\": 1}")]
    public async Task AValueThatTheContractDoesNotKnowIsInvalid(string path, string value)
    {
        var json = JsonNode.Parse(RecordJson.Write(Sample.Full))!;
        var (parent, name) = path.LastIndexOf('/') is >= 0 and var slash ? (At(json, path[..slash]), path[(slash + 1)..]) : (json, path);
        parent[name] = JsonNode.Parse(value);

        Assert.NotEqual("", await RecordSchema.Faults(json.ToJsonString()));
    }

    private static JsonNode At(JsonNode json, string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(json, static (node, name) => node is JsonArray array ? array[int.Parse(name)]! : node[name]!);
}
