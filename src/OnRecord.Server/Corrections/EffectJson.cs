using System.Text.Json;
using OnRecord.Server.Answers;
using OnRecord.Storage.Corrections;

namespace OnRecord.Server.Corrections;

/// <summary>What a correction changed, in JSON.</summary>
internal static class EffectJson
{
    extension(Utf8JsonWriter json)
    {
        public void WriteEffect(CorrectionEffect effect) => json.WriteObject("effect", () =>
        {
            json.WriteNumber("articles", effect.Articles);
            json.WriteNumber("statements", effect.Statements);
            json.WriteNumber("messages", effect.Messages);
            json.WriteNumber("events", effect.Events);
            json.WriteNumber("ties", effect.Ties);
        });
    }
}
