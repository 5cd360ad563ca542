using CsCheck;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;

namespace OnRecord.Reading.Tests.Mentions;

public sealed class TitlesTests
{
    [Theory]
    [InlineData("the minister agreed", "minister")]
    [InlineData("the Minister agreed", "Minister")]
    [InlineData("the FOREIGN MINISTER agreed", "FOREIGN MINISTER")]
    [InlineData("a minister and a president", "minister, president")]
    [InlineData("nobody agreed", "")]
    public void AnOfficeIsATitleWithoutAName(string sentence, string titles) => Assert.Equal(titles, Found([sentence]));

    [Theory]
    [InlineData("Minister Ilen Varro agreed", "Minister, Person Ilen Varro")]
    [InlineData("Foreign Minister Ilen Varro agreed", "Foreign Minister, Person Ilen Varro")]
    [InlineData("Mr. Ilen Varro agreed", "Mr., Person Ilen Varro")]
    [InlineData("Comrade Ilen Varro agreed", "Comrade, Person Ilen Varro")]
    public void ATitleStandsBeforeAName(string sentence, string found) => Assert.Equal(found, Found([sentence], ("Ilen Varro", MentionKind.Person)));

    [Theory]
    [InlineData("the comrade agreed")]
    [InlineData("Mr. agreed")]
    [InlineData("his lady and his lord")]
    public void AnHonorificIsNoneWithoutAName(string sentence) => Assert.Equal("", Found([sentence]));

    [Theory]
    [InlineData(MentionKind.Location)]
    [InlineData(MentionKind.Organization)]
    [InlineData(MentionKind.Group)]
    public void AnHonorificIsNoneBeforeWhatIsNoPerson(MentionKind kind) =>
        Assert.Equal($"{kind} Varro", Found(["Comrade Varro agreed"], ("Varro", kind)));

    [Fact]
    public void AnHonorificIsNoneApartFromThePerson() => Assert.Equal("Person Varro", Found(["the comrade met Varro"], ("Varro", MentionKind.Person)));

    [Theory]
    [InlineData("the Minister of Foreign Affairs agreed", "Minister of Foreign Affairs")]
    [InlineData("the Minister of Foreign Trade agreed", "Minister")]
    [InlineData("the Minister of", "Minister")]
    [InlineData("the Deputy Prime Minister agreed", "Deputy Prime Minister")]
    [InlineData("the Governor - General agreed", "Governor - General")]
    public void TheLongestTitleIsFound(string sentence, string titles) => Assert.Equal(titles, Found([sentence]));

    [Fact]
    public void NoTitleLiesInsideAnotherMention()
    {
        Assert.Equal("Location President Street", Found(["in President Street there"], ("President Street", MentionKind.Location)));
        Assert.Equal("Minister, Organization Foreign Affairs", Found(["the Minister of Foreign Affairs"], ("Foreign Affairs", MentionKind.Organization)));
    }

    [Theory]
    [InlineData("President Ilen Varro", "Person Ilen Varro")]
    [InlineData("Ilen Varro", "Person Ilen Varro")]
    [InlineData("Vice President Ilen Varro", "Person Ilen Varro")]
    [InlineData("Mr. President Varro", "Person Varro")]
    [InlineData("President of Sella Ilen Varro", "Location Sella, Person Ilen Varro")]
    [InlineData("President of the Union of Sella Varro", "Location Union of Sella, Person Varro")]
    [InlineData("President of Besk Varro", "Person of Besk Varro")]    // not known as a place
    [InlineData("President of Sella", "Location Sella")]
    [InlineData("President", "")]
    [InlineData("Foreign Minister", "")]
    [InlineData("Comrade", "Person Comrade")]    // stands only before a name
    public void TitlesAreTakenOffNames(string name, string left)
    {
        var document = Written.Of($"{name} agreed").Tagged();
        var words = document.Get<WordLayer>();
        var known = TinyModels.KnownNames(("Sella", NameClasses.Place), ("Union of Sella", NameClasses.State));

        Assert.Equal(left, string.Join(", ", Titles.TakeOff(document, words, known, [new Mention(0, words.Count - 1, MentionKind.Person)]).Select(mention =>
            $"{mention.Kind} {document.Article.Text[words.Starts[mention.First]..words.Ends[mention.End - 1]]}")));
    }

    [Fact]
    public void NothingIsTakenOffWhatIsNoPersonOrIsVeryLong()
    {
        var document = Written.Of($"President {string.Join(' ', Enumerable.Repeat("Varro", 99))}").Tagged();
        Mention[] mentions = [new(0, 2, MentionKind.Organization), new(0, 100, MentionKind.Person)];

        Assert.Equal(mentions, Titles.TakeOff(document, document.Get<WordLayer>(), TinyModels.KnownNames(), [.. mentions]));
    }

    [Fact]
    public void NoTitleGoesBeyondASentence() => Assert.Equal("Minister", Found(["he met Foreign", "Minister agreed"]));

    [Fact]
    public void AVerbIsNoTitle()
    {
        var document = Written.Of("they minister there").Tagged("PRON", "VERB", "ADV");

        Assert.Empty(Titles.Among(document, document.Get<WordLayer>(), document.Get<SyntaxLayer>(), []));
    }

    [Fact]
    public void MentionsStayAndTitlesComeBetweenInOrder() => Gen.Select(
        Gen.OneOf("Minister", "Foreign", "President", "of", "the", "Prime", "Mr.", "Varro", "agreed", "Republic").Array[1, 40],
        Gen.Int[1, 5].Array[40],
        Gen.Int[0, 7].Array[40]).Sample(
        static (words, lengths, kinds) =>
        {
            var document = Written.Of(string.Join(' ', words)).Tagged();
            var mentions = new List<Mention>();
            for (int first = 0, i = 0; first + lengths[i] <= words.Length; first += lengths[i], i++)
            {
                if (kinds[i] < MentionNetwork.Kinds)
                {
                    mentions.Add(new Mention(first, first + lengths[i], (MentionKind)kinds[i]));
                }
            }

            var all = Titles.Among(document, document.Get<WordLayer>(), document.Get<SyntaxLayer>(), [.. mentions]);
            return all.Where(static mention => mention.Kind != MentionKind.Title).SequenceEqual(mentions)
                && all.Zip(all.Skip(1)).All(static pair => pair.First.End <= pair.Second.First)
                && all.All(mention => mention.First < mention.End && mention.End <= words.Length);
        },
        iter: 1000);

    // What is found in text order; a title without its kind.
    private static string Found(string[] sentences, params (string Text, MentionKind Kind)[] named)
    {
        var document = Written.Of(sentences).Tagged();
        var words = document.Get<WordLayer>();
        var mentions = named.Select(name =>
        {
            var start = document.Article.Text.IndexOf(name.Text, StringComparison.Ordinal);
            return new Mention(words.Starts.IndexOf(start), words.Ends.IndexOf(start + name.Text.Length) + 1, name.Kind);
        });
        return string.Join(", ", Titles.Among(document, words, document.Get<SyntaxLayer>(), [.. mentions]).Select(mention =>
            (mention.Kind == MentionKind.Title ? "" : $"{mention.Kind} ") + document.Article.Text[words.Starts[mention.First]..words.Ends[mention.End - 1]]));
    }
}
