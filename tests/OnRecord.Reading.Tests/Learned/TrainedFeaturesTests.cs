using System.Globalization;
using System.Runtime.InteropServices;
using OnRecord.Reading.Attribution.Learned;
using OnRecord.Reading.Events;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Lemmas;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Tests.Coreference;
using OnRecord.Reading.Words;

namespace OnRecord.Reading.Tests.Learned;

/// <summary>
/// The features of a few texts are those that the models were trained with, to the last one. Where a change is meant, the set of features gets
/// another number, the model is trained anew, and what stands here is written anew.
/// </summary>
public sealed class TrainedFeaturesTests
{
    // Letters of all classes, dots, marks that close and open, addresses, numbers, and characters of two units.
    private const string Unruly =
        "Mr. Dolk—who isn't 3.5-year-old—paid $4.20 (U.S.) at www.ktb.kv/a?b=1, or “cannot” won't.' He'd seen it...  \"Really?\" she said. 'No!' [1]\nDr. Orlin's e-mail: a.b@c.kv; she came at 5 p.m. Next day\u00a0it rained 🌧 in Čapek’s 2nd town. iPhone’s 10% off!? Yes.";

    private const string Said = """
        Korvian/JJ/amod/Varro President/NNP/nmod:desc/Varro Ilen/NNP/compound/Varro Varro/NNP/nsubj/said of/IN/case/Arvania Arvania/NNP/nmod/Varro ,/,/punct/said who/WP/nsubj/left left=leave/VBD/acl:relcl/Varro early/RB/advmod/left ,/,/punct/said said=say/VBD/root on/IN/case/Monday Monday/NNP/obl/said that/IN/mark/opened the/DT/det/bridge bridge/NN/nsubj/opened had=have/VBD/aux/opened not/RB/advmod/opened opened=open/VBN/ccomp/said ./punct
        “ We/PRP/nsubj/wait wait/VBP/ccomp/added ,/,/punct ” he/PRP/nsubj/added added=add/VBD/root ,/,/punct/added quoting=quote/VBG/advcl/added the/DT/det/ministry ministry/NN/obj/quoting ./punct

        According/VBG/case/KTB to/IN/fixed/According KTB/NNP/obl/denies ,/,/punct the/DT/det/letter letter/NN/nsubj/denies to/IN/case/Besk Besk/NNP/nmod/letter denies=deny/VBZ/root it/PRP/obj/denies :/:/punct “ No/UH/discourse/denies one/NN/nsubj/fired fired=fire/VBD/parataxis/denies ” ,/,/punct Hallen/NNP/nsubj/told told=tell/VBD/parataxis/denies reporters=reporter/NNS/iobj/told
        """;

    [Fact]
    public void OfPlacesBetweenCharacters()
    {
        using var columns = new WordColumns(Unruly.Length);
        var digest = new Digest();
        new WordCutter(["can|not"]).Cut(Unruly, 0, Unruly.Length, columns, ref digest);

        Assert.Equal("2470 d48df794a22a9e1d", digest.Told);
    }

    [Fact]
    public void OfGapsBetweenWords()
    {
        using var columns = new WordColumns(Unruly.Length);
        var (places, digest) = (new Digest(), new Digest());
        new WordCutter(["can|not"]).Cut(Unruly, 0, Unruly.Length, columns, ref places);
        SentenceCutter.Cut(0, columns, ref digest);

        Assert.Equal("1295 c7617039813653a0", digest.Told);
    }

    [Fact]
    public void OfForms()
    {
        var (digest, room) = (new Digest(), new uint[LemmaFeatures.Most]);
        foreach (var form in (string[])["ran", "Stopped", "flies", "NATO’s", "co-operating", "2nd", "a", "’s", "übersah", "bbbbbbbbbbbb"])
        {
            digest.Add(room.AsSpan(0, LemmaFeatures.Write(form, "VERB", "VBD", room)));
        }

        Assert.Equal("273 2da30d20b3ec0977", digest.Told);
    }

    // Of taggers and trees by WordFeatures, of names by these and more.
    [Fact]
    public void OfWords()
    {
        var (digest, rows, clusters) = (new Digest(), new int[MentionFeatures.Slots], WordClusters.Of(Models.All.Language.Mentions));
        foreach (var word in (string[])["a", "Dolk", "NATO", "McVarro", "co-operation", "2031", "3rd", "$4.20", "’s", "Čapek", "U.S.", "iPhone", "xxxxxx", new string('v', 70) + "arro", "Straße"])
        {
            MentionFeatures.Extract(word, "PROPN", "NNP", clusters, 1 << 16, rows, out var hash, out var letters);
            digest.Add(MemoryMarshal.Cast<int, uint>(rows));
            digest.Add([(uint)hash, (uint)(hash >> 32), (uint)letters]);
        }

        Assert.Equal("405 b3fc476cb004bed6", digest.Told);
    }

    [Fact]
    public void OfCues() => Assert.Equal("1971 946320a448551ebd", Each(static (text, hints, word, digest, room) =>
    {
        if (CueFeatures.MayBe(text.Words, word))
        {
            var features = new FeatureSet(room);
            CueFeatures.Extract(text.Words, hints, word, ref features);
            digest.Add(features.Found);
        }
    }));

    [Fact]
    public void OfWhereCuesEnd() => Assert.Equal("9195 fa16b03a21284fcf", Each(static (text, _, word, digest, room) =>
    {
        foreach (var direction in (ReadOnlySpan<int>)[-1, 1])
        {
            for (var more = 0; more <= CueSpans.Room(text.Words, word, direction); more++)
            {
                var features = new FeatureSet(room);
                CueSpans.Extract(text.Words, word, more, direction, ref features);
                digest.Add(features.Found);
            }
        }
    }));

    [Fact]
    public void OfContents() => Assert.Equal("9939 ea501f0b232da131", Each(static (text, hints, word, digest, room) =>
    {
        if (text.Words.IsVerb(word))
        {
            var (cue, hint) = (new WordRange(word, word + 1), hints.OfCue(word));
            foreach (var candidate in new ContentCandidates(text.Words).Of(word, cue, hint))
            {
                var features = new FeatureSet(room);
                ContentFeatures.Extract(text.Words, word, cue, hint, candidate, ref features);
                digest.Add(features.Found);
            }
        }
    }));

    [Fact]
    public void OfSources() => Assert.Equal("3140 32496933e6111fde", Each(static (text, hints, word, digest, room) =>
    {
        if (text.Words.IsVerb(word))
        {
            var (cue, hint) = (new WordRange(word, word + 1), hints.OfCue(word));
            foreach (var candidate in new SourceCandidates(text.Words).Of(cue, hint))
            {
                var features = new FeatureSet(room);
                SourceFeatures.Extract(text.Words, word, cue, hint, candidate, ref features);
                digest.Add(features.Found);
            }
        }
    }));

    [Fact]
    public void OfPairs()
    {
        var text = new ParsedText(
            "“ Tesmar/NNP/nsubj/urged will/MD/aux/urged not/RB/advmod/urged urged=urge/VBD/root Korvian/JJ/amod/troops troops=troop/NNS/obj/urged of/IN/case/Besk Besk/NNP/nmod/troops to/TO/mark/shell shell/VB/xcomp/urged ” Ostrel/NNP/obj/shell and/CC/cc/Loam Loam/NNP/conj/Ostrel on/IN/case/Monday Monday/NNP/obl/shell ./punct",
            ("Korvian", MentionKind.Group), ("Ostrel", MentionKind.Location));
        var (digest, clusters) = (new Digest(), WordClusters.Of(Models.All.Language.Mentions));
        var coder = new EventCoder(text.Words, EventLexicon.English);
        foreach (var (word, actor, recipient) in ((string, string, string?)[])[("urged", "Tesmar", "troops"), ("shell", "troops", "Ostrel"), ("shell", "Besk", null), ("troops", "Ostrel", "Loam")])
        {
            var features = new FeatureSet(new uint[PairFeatures.Most]);
            PairFeatures.Extract(
                text.Words, coder, clusters, coder.Code(text[word]), text.Range(actor), text[actor], recipient is null ? default : text.Range(recipient), recipient is null ? -1 : text[recipient], ref features);
            digest.Add(features.Found);
        }

        Assert.Equal("241 e5583368061d9105", digest.Told);
    }

    [Fact]
    public void OfReferences()
    {
        var linked = new Linked(new ParsedText("""
            President/NNP/nmod:desc/Varro Ilen/NNP/compound/Varro Varro/NNP/nsubj/met met=meet/VBD/root the/DT/det/chairman chairman/NN/obj/met of/IN/case/Korvia Korvia/NNP/nmod/chairman ,/,/punct Tomo/NNP/appos/chairman Besk/NNP/flat/Tomo ./punct
            “ I/PRP/nsubj/know know/VBP/ccomp/said his/PRP$/nmod:poss/army army/NN/obj/know ,/,/punct ” he/PRP/nsubj/said said=say/VBD/root of/IN/case/Besk Besk/NNP/obl/said ./punct

            The/DT/det/presidents presidents=president/NNS/nsubj/say say/VBP/root that/IN/mark/was Korvia/NNP/nmod:poss/army 's/POS/case/Korvia army/NN/nsubj/was was=be/VBD/cop/late late/JJ/ccomp/say ,/,/punct and/CC/cc/thanks they/PRP/nsubj/thanks thanks=thank/VBP/conj/say it/PRP/obj/thanks and/CC/cc/her her/PRP/conj/it
            """, ("Korvia", MentionKind.Location)));
        var (digest, room) = (new Digest(), new uint[FeatureSet.Most]);
        for (var reference = 0; reference < linked.Linker.All.Count; reference++)
        {
            var nearer = default(OnRecord.Reading.Coreference.Linker.Nearer);
            var candidates = linked.Linker.Candidates(reference).ToArray();
            foreach (var candidate in candidates)
            {
                var features = new FeatureSet(room);
                linked.Linker.Extract(reference, candidate, ref nearer, ref features);
                digest.Add(features.Found);
            }

            // To the second nearest where there is one, so that some stand for several.
            linked.Linker.Link(reference, candidates.Length > 2 && reference % 2 == 0 ? candidates[2] : candidates[0]);
        }

        Assert.Equal("4060 4432aed1a1652a5d", digest.Told);
    }

    private static string Each(Action<ParsedText, RuleHints, int, Digest, uint[]> extract)
    {
        var text = new ParsedText(Said, ("Korvian", MentionKind.Group), ("Arvania", MentionKind.Location), ("KTB", MentionKind.Organization));
        var hints = text.Hints(text.Rule("Ilen Varro", "said", "the bridge had not opened"), text.Rule("KTB", "According to", "the letter to Besk denies it", via: "KTB"), text.Rule("he", "added", "We wait"));
        var (digest, room) = (new Digest(), new uint[FeatureSet.Most]);
        for (var word = 0; word < text.Words.Count; word++)
        {
            extract(text, hints, word, digest, room);
        }

        return digest.Told;
    }

    // How many features there were, and a number of all of them in order. Each third place is a boundary.
    private sealed class Digest : IJudge<Boundary>, IJudge<bool>
    {
        private int count;
        private int asked;
        private ulong sum = 14695981039346656037;

        public string Told => string.Create(CultureInfo.InvariantCulture, $"{count} {sum:x16}");

        public void Add(ReadOnlySpan<uint> features)
        {
            foreach (var feature in features)
            {
                (count, sum) = (count + 1, (sum ^ feature) * 1099511628211);
            }
        }

        Boundary IJudge<Boundary>.Judge(int place, scoped ReadOnlySpan<uint> features) => Asked(features) ? Boundary.Word : Boundary.None;

        bool IJudge<bool>.Judge(int place, scoped ReadOnlySpan<uint> features) => Asked(features);

        private bool Asked(ReadOnlySpan<uint> features)
        {
            Add(features);
            return ++asked % 3 == 0;
        }
    }
}
