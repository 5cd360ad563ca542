using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Mentions;

/// <summary>Corrects the kind of names that can be of one kind only: a state is a place also where it acts, and a people is no person.</summary>
internal static class KnownKinds
{
    private const NameClasses Personal = NameClasses.Given | NameClasses.Family | NameClasses.Person;

    public static void Correct(Document document, WordLayer words, in Gazetteer known, List<Mention> mentions)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            var hash = 0UL;
            for (var word = mentions[i].First; word < mentions[i].End; word++)
            {
                hash = Gazetteer.Join(hash, Gazetteer.Hash(document.Slice(words[word])));
            }

            mentions[i] = (mentions[i].Kind, known.Of(hash)) switch
            {
                (MentionKind.Organization, var classes) when (classes & NameClasses.State) != 0 => mentions[i] with { Kind = MentionKind.Location },
                (_, NameClasses.Group) => mentions[i] with { Kind = MentionKind.Group },
                (MentionKind.Person, var classes) when (classes & (NameClasses.State | Personal)) == NameClasses.State => mentions[i] with { Kind = MentionKind.Location },
                _ => mentions[i],
            };
        }
    }
}
