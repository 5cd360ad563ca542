using System.Globalization;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Learned;
using OnRecord.Text;
using OnRecord.Train.Attributions;

namespace OnRecord.Train.Coreference;

/// <summary>A pronoun and two names of which it may mean one (GAP: Webster et al. 2018, TACL 6).</summary>
/// <param name="Offset">Of the pronoun in the text, in UTF-16.</param>
/// <param name="First">A name, where it stands, and whether it is meant.</param>
internal sealed record GapItem(Article Article, string Pronoun, int Offset, GapName First, GapName Second)
{
    public bool IsFeminine => Pronoun is "she" or "her" or "hers" or "She" or "Her" or "Hers";

    /// <exception cref="FormatException">A line has not the columns of GAP.</exception>
    public static IEnumerable<GapItem> Read(TextReader reader, string name)
    {
        reader.ReadLine();
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            var columns = line.Split('\t');
            if (columns.Length != 11)
            {
                throw new FormatException($"{name}, line {number}: eleven columns are expected, and there are {columns.Length}.");
            }

            var points = new CodePoints(columns[1]);
            int At(string offset) => int.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= columns[1].Length
                ? points.ToUtf16(at)
                : throw new FormatException($"{name}, line {number}: {offset} is no offset in the text.");
            yield return new GapItem(
                new Article { Text = columns[1], File = columns[0] }, columns[2], At(columns[3]),
                new GapName(columns[4], At(columns[5]), columns[6] == "TRUE"), new GapName(columns[7], At(columns[8]), columns[9] == "TRUE"));
        }
    }

    /// <summary>Which of the two names a model says is meant.</summary>
    public (bool First, bool Second) Answer(CoreferenceModel model, Document document)
    {
        var linker = new Linker(document);
        model.Read(linker);
        var words = document.Get<WordGraph>();
        var pronoun = Reference(linker, words, Offset, Pronoun);
        return (Means(First), Means(Second));

        bool Means(GapName name)
        {
            var range = words.Range(new TextSpan(name.Offset, name.Offset + name.Name.Length));
            return pronoun >= 0 && linker.Same(pronoun).Any(one => linker.All[one].Form == ReferenceForm.Name && range.Contains(linker.All[one].Head));
        }
    }

    /// <summary>Learns from the pronoun alone: the references by the name that is meant are right; where neither is meant, all but those by the two.</summary>
    public void Add(Examples examples, Document document)
    {
        var linker = new Linker(document);
        var words = document.Get<WordGraph>();
        var pronoun = Reference(linker, words, Offset, Pronoun);
        var (first, second) = (Reference(linker, words, First.Offset, First.Name), Reference(linker, words, Second.Offset, Second.Name));
        if (pronoun < 0 || first < 0 || second < 0 || pronoun < Math.Max(first, second))
        {
            return;
        }

        // The same words mean the same; nothing else is known of the text.
        var byName = new Dictionary<uint, int>();
        for (var i = 0; i < pronoun; i++)
        {
            var own = linker.Traits[i].Own;
            var known = own.Length > 0 && linker.All[i].Form == ReferenceForm.Name;
            linker.Link(i, known ? byName.GetValueOrDefault(own[^1], Linker.New) : Linker.New);
            if (known)
            {
                byName[own[^1]] = i;
            }
        }

        var room = new uint[FeatureSet.Most];
        var candidates = linker.Candidates(pronoun);
        if (!candidates.Any(Right))
        {
            return;
        }

        var nearer = default(Linker.Nearer);
        foreach (var candidate in candidates)
        {
            var features = new FeatureSet(room);
            linker.Extract(pronoun, candidate, ref nearer, ref features);
            if (candidate != Linker.New && (Right(candidate) || First.IsMeant || Second.IsMeant || IsOf(candidate, first) || IsOf(candidate, second)) || Right(candidate))
            {
                examples.Add(features.Found, Right(candidate) ? 1 : 0);
            }
        }

        examples.Close(0);

        bool IsOf(int candidate, int name) => linker.Same(name).Contains(candidate);

        bool Right(int candidate) => candidate != Linker.New && (First.IsMeant ? IsOf(candidate, first)
            : Second.IsMeant ? IsOf(candidate, second) : !IsOf(candidate, first) && !IsOf(candidate, second));
    }

    private static int Reference(Linker linker, WordGraph words, int offset, string text)
    {
        var range = words.Range(new TextSpan(offset, offset + text.Length));
        for (var i = 0; i < linker.All.Count; i++)
        {
            if (range.Contains(linker.All[i].Head))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A name, where it stands in UTF-16, and whether the pronoun means it.</summary>
internal readonly record struct GapName(string Name, int Offset, bool IsMeant);
