using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OnRecord.Text;

namespace OnRecord.Findings.Tests;

public sealed class RecordJsonTests
{
    [Fact]
    public void ARecordReadBackIsWrittenWithTheSameBytes()
    {
        var bytes = RecordJson.WriteUtf8(Sample.Full);

        Assert.Equal(bytes, RecordJson.WriteUtf8(RecordJson.Read(bytes)));
        Assert.Equal(Encoding.UTF8.GetString(bytes), RecordJson.Write(RecordJson.Read(RecordJson.Write(Sample.Full, indented: true))));
    }

    [Fact]
    public void ARecordIsOneLineUnlessIndented()
    {
        var record = Sample.Full with { Article = Sample.Full.Article with { Text = "One.\nTwo.\r\nThree.\u2028Four." } };

        Assert.DoesNotContain('\n', RecordJson.Write(record));
        Assert.DoesNotContain('\r', RecordJson.Write(record, indented: true));
        Assert.Contains("\n  \"article\"", RecordJson.Write(record, indented: true));
        Assert.Equal(record.Article.Text, RecordJson.Read(RecordJson.Write(record)).Article.Text);
    }

    [Fact]
    public void CurlyQuotesHangulAndAccentsStayReadable()
    {
        var record = Sample.Full with { Article = Sample.Full.Article with { Title = "“강원” – Rūta’s é" } };

        Assert.Contains("“강원” – Rūta’s é", RecordJson.Write(record));
    }

    [Fact]
    public void FieldsHaveTheNamesOfTheContract()
    {
        var json = JsonNode.Parse(RecordJson.Write(Sample.Full))!;

        Assert.Equal("schema article actors statements messages events times places findings made", Names(json));
        Assert.Equal("id file title outlet url language published encoding text headings", Names(json["article"]));
        Assert.Equal("date basis", Names(json["article"]!["published"]));
        Assert.Equal("name guessed", Names(json["article"]!["encoding"]));
        Assert.Equal("start end text", Names(json["article"]!["headings"]![0]));
        Assert.Equal("id name aliases kind country role wikidata mentions", Names(json["actors"]![0]));
        Assert.Equal("id form act content cue source speaker addressees via said message confidence why because speakerConfidence speakerWhy", Names(json["statements"]![0]));
        Assert.Equal("what weight", Names(json["statements"]![0]!["because"]![0]));
        Assert.Equal("end lemma start text", Sorted(json["statements"]![0]!["cue"]));
        Assert.Equal("id kind channel sender addressees occasion sent received via replyTo statements evidence confidence why", Names(json["messages"]![0]));
        Assert.Equal("date start end text", Names(json["messages"]![0]!["sent"]));
        Assert.Equal(
            "id plover mode context cameo goldstein actor recipient actorIds recipientIds actorCodes recipientCodes date place status statement via trigger evidence why confidence",
            Names(json["events"]![0]));
        Assert.Equal("end from start text type until value", Sorted(json["times"]![0]));
        Assert.Equal("country end kind latitude longitude name start text", Sorted(json["places"]![0]));
        Assert.Equal("kind severity says evidence", Names(json["findings"]![0]));
        Assert.Equal("version models", Names(json["made"]));
    }

    [Fact]
    public void WhatPeopleCorrectedStandsOnlyWhereTheyDid()
    {
        var corrected = new Corrected("vesna", "2031-12-20T08:30:00.000Z", Accepted: false, [new MachineValue("speaker", ["tomo-besk"])]);
        var record = Sample.Full with { Statements = [Sample.Full.Statements[0] with { Corrected = corrected }] };
        var json = JsonNode.Parse(RecordJson.Write(record))!;

        Assert.Equal("by at accepted changed", Names(json["statements"]![0]!["corrected"]));
        Assert.Equal("field was", Names(json["statements"]![0]!["corrected"]!["changed"]![0]));
        Assert.False(json["messages"]![0]!.AsObject().ContainsKey("corrected"));
        Assert.Equal(RecordJson.Write(record), RecordJson.Write(RecordJson.Read(RecordJson.Write(record))));
    }

    [Fact]
    public void WhatIsNotKnownIsPrintedAsNull()
    {
        var article = JsonNode.Parse(RecordJson.Write(Sample.Bare))!["article"]!.AsObject();
        var statement = JsonNode.Parse(RecordJson.Write(Sample.Bare with
        {
            Statements = [new Statement { Id = "s1", Form = StatementForm.Indirect, Act = StatementAct.Thought, Content = [new Passage(0, 5, "Varro")], Confidence = 1 }],
        }))!["statements"]![0]!.AsObject();

        foreach (var name in (string[])["file", "title", "outlet", "url", "language", "published"])
        {
            Assert.True(article.ContainsKey(name) && article[name] is null, name);
        }

        foreach (var name in (string[])["cue", "source", "speaker", "said", "message"])
        {
            Assert.True(statement.ContainsKey(name) && statement[name] is null, name);
        }

        Assert.Equal("[]", statement["addressees"]!.ToJsonString());
    }

    [Theory]
    [InlineData(DateBasis.Metadata, "metadata")]
    [InlineData(DateBasis.Header, "header")]
    [InlineData(DateBasis.Dateline, "dateline")]
    [InlineData(DateBasis.Feed, "feed")]
    [InlineData(DateBasis.Url, "url")]
    [InlineData(DateBasis.Option, "option")]
    public void TheBasisOfADateIsSpeltAsInTheContract(DateBasis basis, string spelt) =>
        Assert.Equal(spelt, Written(Sample.Full with { Article = Sample.Full.Article with { Published = new PublicationDate("2031", basis) } }, "article", "published", "basis"));

    [Theory]
    [InlineData(ActorKind.Person, "person")]
    [InlineData(ActorKind.State, "state")]
    [InlineData(ActorKind.Body, "body")]
    [InlineData(ActorKind.Outlet, "outlet")]
    [InlineData(ActorKind.Group, "group")]
    [InlineData(ActorKind.Unnamed, "unnamed")]
    public void TheKindOfAnActorIsSpeltAsInTheContract(ActorKind kind, string spelt) =>
        Assert.Equal(spelt, Written(Sample.Full with { Actors = [Sample.Full.Actors[0] with { Kind = kind }] }, "actors", "kind"));

    [Theory]
    [InlineData(StatementForm.Direct, "direct")]
    [InlineData(StatementForm.Mixed, "mixed")]
    [InlineData(StatementForm.Indirect, "indirect")]
    public void TheFormOfAStatementIsSpeltAsInTheContract(StatementForm form, string spelt) =>
        Assert.Equal(spelt, Written(Sample.Full with { Statements = [Sample.Full.Statements[0] with { Form = form }] }, "statements", "form"));

    [Theory]
    [InlineData(StatementAct.Speech, "speech")]
    [InlineData(StatementAct.Thought, "thought")]
    [InlineData(StatementAct.Attitude, "attitude")]
    public void TheActOfAStatementIsSpeltAsInTheContract(StatementAct act, string spelt) =>
        Assert.Equal(spelt, Written(Sample.Full with { Statements = [Sample.Full.Statements[0] with { Act = act }] }, "statements", "act"));

    [Theory]
    [InlineData(FindingKind.PublishedBeforeReportedEvent, "published-before-reported-event")]
    [InlineData(FindingKind.WeekdayDateMismatch, "weekday-date-mismatch")]
    [InlineData(FindingKind.DateConflict, "date-conflict")]
    [InlineData(FindingKind.OfficeMismatch, "office-mismatch")]
    [InlineData(FindingKind.UnbalancedQuotation, "unbalanced-quotation")]
    [InlineData(FindingKind.NoPublicationDate, "no-publication-date")]
    public void TheKindOfAFindingIsSpeltAsInTheContract(FindingKind kind, string spelt) =>
        Assert.Equal(spelt, Written(Sample.Full with { Findings = [Sample.Full.Findings[0] with { Kind = kind }] }, "findings", "kind"));

    [Theory]
    [InlineData(FindingSeverity.Note, "note")]
    [InlineData(FindingSeverity.Warning, "warning")]
    public void TheSeverityOfAFindingIsSpeltAsInTheContract(FindingSeverity severity, string spelt) =>
        Assert.Equal(spelt, Written(Sample.Full with { Findings = [Sample.Full.Findings[0] with { Severity = severity }] }, "findings", "severity"));

    [Fact]
    public void FieldsThatALaterVersionAddsArePassedOver()
    {
        var json = JsonNode.Parse(RecordJson.Write(Sample.Full))!;
        json["added"] = 1;
        json["statements"]![0]!["added"] = "later";

        Assert.Equal(RecordJson.Write(Sample.Full), RecordJson.Write(RecordJson.Read(json.ToJsonString())));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"schema":"onrecord/record/1"}""")]
    public void WhatIsNoRecordIsRefused(string json)
    {
        Assert.Throws<JsonException>(() => RecordJson.Read(json));
        Assert.Throws<JsonException>(() => RecordJson.Read(Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void AnActorIsFoundByItsId()
    {
        Assert.Equal("Ilen Varro", Sample.Full.Find("ilen-varro")?.Name);
        Assert.Null(Sample.Full.Find("nobody"));
        Assert.Null(Sample.Full.Find(null));
    }

    private static string Names(JsonNode? node) => string.Join(' ', node!.AsObject().Select(static field => field.Key));

    // Derived records print their own fields before those of the base; the order is no part of the contract.
    private static string Sorted(JsonNode? node) => string.Join(' ', node!.AsObject().Select(static field => field.Key).Order(StringComparer.Ordinal));

    // The value at a path; the first element of each array on the way.
    private static string Written(Record record, params ReadOnlySpan<string> path)
    {
        var node = JsonNode.Parse(RecordJson.Write(record))!;
        foreach (var name in path)
        {
            node = node[name]!;
            node = node is JsonArray array ? array[0]! : node;
        }

        return node.GetValue<string>();
    }
}
