using System.CommandLine;
using OnRecord.Server.Answers;
using OnRecord.Server.Parties;
using OnRecord.Server.Statements;
using OnRecord.Server.Terminal;
using OnRecord.Storage;
using OnRecord.Storage.Parties;

namespace OnRecord.Server.Actors;

/// <summary><c>onrecord actors show</c>: who somebody is in the archive, how much there is of him, and what he said last.</summary>
internal static class ActorsShowCommand
{
    public static Command Create()
    {
        var name = new Argument<string[]>("NAME") { Description = "A name, a part of one, an id, or the code of a state.", Arity = ArgumentArity.OneOrMore };
        var archive = ArchiveOption.Create();
        var format = FormatOption.One();
        var command = new ExampleCommand("show", "Shows what the archive has of one actor: names, counts, days and the latest statements.", "onrecord actors show Varro")
        {
            name, archive, format,
        };
        command.SetAction(parsed =>
        {
            using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
            var party = NamedParty.Find(opened, string.Join(' ', parsed.GetRequiredValue(name)));
            var profile = opened.Profile(party.Id);
            profile = profile with { Party = PartyNames.Named(profile.Party) };
            var screen = Screen.Of(parsed.InvocationConfiguration.Output);
            if (parsed.GetValue(format) == Format.Json)
            {
                screen.WriteLine(SafeText.Json(JsonText.Write(json => json.WriteObject(() => ProfileJson.Write(json, profile)))));
            }
            else
            {
                Write(new Sheet(screen), profile);
            }
        });
        return command;
    }

    private static void Write(Sheet sheet, PartyProfile profile)
    {
        var who = PartyNames.KindAndCountry(profile.Party);
        sheet.Add(new Run(NamedParty.Full(profile.Party), Ink.Strong), new Run(who.Length > 0 ? "  " + who : "", Ink.Quiet));
        if (profile.OtherNames.Count > 0)
        {
            sheet.Hang(new Run("also        ", Ink.Quiet), new Run(string.Join(", ", profile.OtherNames)));
        }

        sheet.Hang(new Run("statements  ", Ink.Quiet), new Run($"{Number(profile.Said)} made, {Number(profile.Heard)} heard, {Number(profile.PassedOn)} passed on"));
        sheet.Hang(new Run("messages    ", Ink.Quiet), new Run($"{Number(profile.Sent)} sent, {Number(profile.Received)} received"));
        if (profile is { First: { } first, Last: { } last })
        {
            sheet.Hang(new Run("days        ", Ink.Quiet), new Run(first == last ? ReadableDate.Of(first) : $"{ReadableDate.Of(first)} to {ReadableDate.Of(last)}"));
        }

        sheet.Blank();
        foreach (var hit in profile.Said.Items)
        {
            StatementText.Add(sheet, hit);
        }

        var shown = profile.Said.Items.Count < profile.Said.Total ? $"The newest {InWords.Count(profile.Said.Items.Count, "statement")}; “onrecord search --speaker” finds all. " : "";
        sheet.Add(new Run($"{shown}Each printing counts. Searched {InWords.Searched(profile.Searched)}.", Ink.Quiet));
        sheet.Write();
    }

    private static string Number<T>(Found<T> found) => InWords.AtLeast(found.IsLeast) + InWords.Number(found.Total);
}
