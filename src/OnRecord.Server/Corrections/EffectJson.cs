using System.Text.Json;
using OnRecord.Storage.Corrections;

namespace OnRecord.Server.Corrections;

/// <summary>What a correction changed, in JSON.</summary>
internal static class EffectJson
{
    extension(Utf8JsonWriter json)
    {
        public void WriteEffect(CorrectionEffect effect)
        {
            json.WritePropertyName("effect");
            CorrectionJson.Write(json, effect);
        }
    }
}
