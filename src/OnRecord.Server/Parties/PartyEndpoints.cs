using System.Text.Json;
using OnRecord.Reading.Actors;
using OnRecord.Server.Actors;
using OnRecord.Server.Answers;
using OnRecord.Server.Api;
using OnRecord.Server.Search;
using OnRecord.Storage;
using OnRecord.Storage.Parties;

namespace OnRecord.Server.Parties;

/// <summary><c>/api/parties</c>: whom a name means, and what the archive has of somebody.</summary>
internal static class PartyEndpoints
{
    private const int MostListed = 100;
    private const int UsualLatest = 20;
    private const int UsualCounterparts = 20;

    public static void Map(RouteGroupBuilder api, Archive archive, ActorTable actors)
    {
        var known = new Lazy<Dictionary<string, KnownActor>>(() => actors.Actors.GroupBy(static actor => actor.Id).ToDictionary(static same => same.Key, static same => same.First()));
        api.MapMethods("/parties", Routes.Reading, (HttpRequest request) =>
        {
            var address = new Address(request.Query);
            var typed = address.Text("q");
            var limit = address.Number("limit", MostListed, 1, MostListed);
            address.Finish();
            var found = typed is null ? archive.Parties() : archive.Parties(typed);
            return JsonAnswer.Of(json => json.WriteObject(() =>
            {
                json.WriteSearched(archive.Summary());
                json.WriteNumber("total", found.Count);
                json.WriteAll("parties", found.Take(limit).Select(PartyNames.Named), json.WriteParty);
            }));
        });
        api.MapMethods("/parties/{name}", Routes.Reading, (string name, HttpRequest request) =>
        {
            var address = new Address(request.Query);
            var latest = address.Number("latest", UsualLatest, 0, MostListed);
            var most = address.Number("counterparts", UsualCounterparts, 0, MostListed);
            address.Finish();
            var id = NamedInAddress.Find(archive, name).Id;
            var (profile, company) = (archive.Profile(id, latest), archive.Counterparts(id, most));
            profile = profile with { Party = PartyNames.Named(profile.Party) };
            var actor = known.Value.GetValueOrDefault(profile.Party.Id);
            return JsonAnswer.Of(json => json.WriteObject(() =>
            {
                ProfileJson.Write(json, profile);
                json.WriteObject("counterparts", () =>
                {
                    json.WriteNumber("different", company.Different);
                    json.WriteAll("parties", company.Parties, counterpart => Write(json, counterpart));
                });
                json.WriteObject("carried", () =>
                {
                    json.WriteNumber("counted", profile.Carried.Counted);
                    json.WriteBoolean("isPart", profile.Carried.IsPart);
                    FacetEndpoints.Write(json, "outlets", profile.Carried.Outlets);
                });
                json.WriteObject("named", () =>
                {
                    json.WriteTotal(profile.Named);
                    json.WriteAll("articles", profile.Named.Items, article => json.WriteObject(() => json.WriteArticleFields(article)));
                });
                WriteOffices(json, actor);
            }));
        });
    }

    private static void Write(Utf8JsonWriter json, Counterpart counterpart) => json.WriteObject(() =>
    {
        json.WriteParty("party", PartyNames.Named(counterpart.Party));
        Write(json, "there", counterpart.There);
        Write(json, "back", counterpart.Back);
        json.WriteString("first", JsonText.Day(counterpart.First));
        json.WriteString("last", JsonText.Day(counterpart.Last));
    });

    private static void Write(Utf8JsonWriter json, string name, TurnedTo turned) => json.WriteObject(name, () =>
    {
        json.WriteNumber("statements", turned.Statements);
        json.WriteNumber("messages", turned.Messages);
        json.WriteNumber("events", turned.Events);
    });

    private static void WriteOffices(Utf8JsonWriter json, KnownActor? actor)
    {
        json.WriteString("wikidata", actor?.Wikidata);
        json.WriteAll("offices", actor?.Offices ?? [], office => json.WriteObject(() =>
        {
            json.WriteString("title", office.Titles.FirstOrDefault() ?? office.Kind);
            json.WriteString("country", office.Country);
            json.WriteString("from", office.From.Length > 0 ? office.From : null);
            json.WriteString("until", office.Until.Length > 0 ? office.Until : null);
        }));
    }
}
