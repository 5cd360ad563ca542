using System.Text.Json;
using OnRecord.Reading;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Times;
using OnRecord.Text;
using OnRecord.Train.Times;

namespace OnRecord.Train.Tests.Times;

public sealed class TimeFilesTests
{
    [Theory]
    [InlineData("""{"spec":"DateTimeModel","input":"I left on 18 May","ref":"2031-12-24T00:00:00","results":[{"TypeName":"datetimeV2.date","Start":10,"End":15,"Resolution":{"values":[{"timex":"XXXX-05-18","value":"2031-05-18"},{"timex":"XXXX-05-18","value":"2032-05-18"}]}}]}""", 1)]
    [InlineData("""{"spec":"DateTimeModel","input":"I left on 18 May","ref":"2031-12-24T00:00:00","results":[{"TypeName":"datetimeV2.date","Start":10,"End":15,"Resolution":{"values":[{"timex":"XXXX-05-19","value":"2032-05-19"}]}}]}""", 0)]
    [InlineData("""{"spec":"DateTimeModel","input":"from 2014 to 2018","ref":"2031-12-24T00:00:00","results":[{"TypeName":"datetimeV2.daterange","Start":0,"End":16,"Resolution":{"values":[{"timex":"(2014-01-01,2018-01-01,P4Y)","start":"2014-01-01","end":"2018-01-01"}]}}]}""", 1)]
    [InlineData("""{"spec":"DateTimeModel","input":"from 2014 to 2018","ref":"2031-12-24T00:00:00","results":[{"TypeName":"datetimeV2.daterange","Start":0,"End":16,"Resolution":{"values":[{"timex":"(2014-01-01,2017-01-01,P3Y)","start":"2014-01-01","end":"2017-01-01"}]}}]}""", 0)]
    [InlineData("""{"locale":"EN","set":"allExamples","input":"next tuesday","expect":"datetime (2013, 2, 19, 0, 0, 0) Day"}""", 1)]
    [InlineData("""{"locale":"EN","set":"allExamples","input":"next tuesday","expect":"datetime (2013, 2, 19, 0, 0, 0) Week"}""", 0)]
    [InlineData("""{"locale":"EN","set":"allExamples","input":"tomorrow evening","expect":"datetimeInterval ((2013, 2, 13, 18, 0, 0), (2013, 2, 14, 0, 0, 0)) Hour"}""", 1)]
    [InlineData("""{"locale":"EN_GB","set":"allExamples","input":"3/4/2013","expect":"datetime (2013, 4, 3, 0, 0, 0) Day"}""", 1)]
    [InlineData("""{"doc":"a","tokens":["He","left","yesterday","."],"sent":[0,0,0,0],"timex":[{"type":"DATE","value":"2031-12-24","fid":"CREATION_TIME"},{"type":"DATE","value":"2031-12-23","tok":[2,3]}]}""", 1)]
    [InlineData("""{"tid":"t1","dct":"2031-12-24","left":"it fell","text":"last week","right":"by","type":"DATE","value":"2031-W51"}""", 1)]
    public void AValueIsRightWhereItMeansTheSame(string line, int right)
    {
        var score = Score(line);

        Assert.Equal((right, 1), (score.Valued.Right, score.Valued.Gold));
        Assert.Equal(1 - right, score.Errors.Count);
    }

    [Fact]
    public void WhatGoldDoesNotHaveIsBeside()
    {
        var score = Score("""{"locale":"EN","set":"negativeCorpus","input":"on Monday","expect":null}""");

        Assert.Equal((1, 0), (score.Found.System, score.Found.Right));
        Assert.Equal("beside", Assert.Single(score.Errors).Group);
    }

    [Fact]
    public void GoldOfNoKnownFormIsRefused()
    {
        using var line = JsonDocument.Parse("""{"text":"Monday"}""");

        Assert.Throws<FormatException>(() => TimeFiles.Read(line.RootElement));
    }

    private static TimeScore Score(string line)
    {
        using var parsed = JsonDocument.Parse(line);
        var score = new TimeScore();
        score.Add(TimeFiles.Read(parsed.RootElement)!, static one => new Pipeline(new BlockStage(), new TimeStage(one.Options))
            .Read(new Article { Text = one.Text, Published = one.Published is { } date ? new PublicationDate(date, DateBasis.Option) : null }).Get<TimeLayer>());
        return score;
    }
}
