using OnRecord.Server.Answers;
using OnRecord.Server.Statements;
using OnRecord.Server.Wordings;
using OnRecord.Storage.Variants;

namespace OnRecord.Server.Variants;

/// <summary>One utterance in all its printings, as JSON.</summary>
internal static class VariantJson
{
    public static string Of(VariantGroup group) => JsonText.Write(json => json.WriteObject(() =>
    {
        json.WriteSearched(group.Searched);
        json.WriteNumber("wordings", group.Wordings);
        json.WriteNumber("origins", group.Origins);
        json.WritePropertyName("base");
        StatementJson.Write(json, group.Base);
        json.WriteNumber("baseOrigin", group.BaseOrigin);
        json.WriteAll("variants", group.Variants, variant => json.WriteObject(() =>
        {
            json.WriteString("kind", JsonText.Name(variant.Kind));
            json.WriteNumber("probability", Math.Round(variant.Probability, 3));
            json.WriteNumberOrNull("daysLater", variant.DaysLater);
            json.WriteNumber("origin", variant.Origin);
            DifferenceJson.Write(json, "differences", group.Base.Words, variant.Statement.Words, variant.Differences);
            json.WritePropertyName("statement");
            StatementJson.Write(json, variant.Statement);
        }));
        json.WriteStrings("silent", group.Silent);
        if (group.Listened is var (from, until))
        {
            json.WriteObject("listened", () =>
            {
                json.WriteString("from", JsonText.Day(from));
                json.WriteString("until", JsonText.Day(until));
            });
        }
        else
        {
            json.WriteNull("listened");
        }
    }));
}
