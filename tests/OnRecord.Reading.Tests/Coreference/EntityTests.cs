using OnRecord.Reading.Coreference;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Tests.Coreference;

public sealed class EntityTests
{
    private static readonly Traits Nothing = new('\0', null, 0, 1, []);

    [Fact]
    public void ItHasTheFirstGenderAndNumberThatAreTold()
    {
        var entity = new Entity();
        entity.Add(0, ReferenceForm.Nominal, Nothing);

        Assert.Equal(('\0', null), (entity.Gender, entity.Plural));

        entity.Add(1, ReferenceForm.Name, Nothing with { Gender = 'f' });
        entity.Add(2, ReferenceForm.Nominal, Nothing with { Gender = 'm', Plural = false });
        entity.Add(3, ReferenceForm.Nominal, Nothing with { Plural = true });

        Assert.Equal(('f', false), (entity.Gender, entity.Plural));
    }

    [Fact]
    public void ItCountsPronounsAndKnowsWhetherItWasNamed()
    {
        var entity = new Entity();
        entity.Add(3, ReferenceForm.Pronoun, Nothing);
        entity.Add(5, ReferenceForm.Pronoun, Nothing);
        entity.Add(6, ReferenceForm.Nominal, Nothing);

        Assert.Equal((2, false), (entity.Pronouns, entity.IsNamed));

        entity.Add(9, ReferenceForm.Name, Nothing);

        Assert.Equal((2, true), (entity.Pronouns, entity.IsNamed));
        Assert.Equal([3, 5, 6, 9], entity.References);
    }

    [Fact]
    public void ItGathersTheKindsOfItsNames()
    {
        var entity = new Entity();
        entity.Add(0, ReferenceForm.Nominal, Nothing);

        Assert.Equal(0u, entity.Kinds);

        entity.Add(1, ReferenceForm.Name, Nothing with { Kind = 1 + (byte)MentionKind.Person });
        entity.Add(2, ReferenceForm.Name, Nothing with { Kind = 1 + (byte)MentionKind.Location });
        entity.Add(3, ReferenceForm.Name, Nothing with { Kind = 1 + (byte)MentionKind.Person });

        Assert.Equal(0b1010u, entity.Kinds);    // 1 and 3
    }

    [Fact]
    public void ItKeepsTheLastWordsOfItsNames()
    {
        var entity = new Entity();
        entity.Add(0, ReferenceForm.Name, Nothing with { Own = [7, 8] });
        entity.Add(1, ReferenceForm.Pronoun, Nothing);
        entity.Add(2, ReferenceForm.Nominal, Nothing with { Own = [9] });

        Assert.Equal([8u, 9u], entity.LastWords.Order());
    }
}
