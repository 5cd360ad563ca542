using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnRecord.Server.Statements;
using OnRecord.Server.Terminal;
using OnRecord.Storage;
using OnRecord.Storage.Saved;

namespace OnRecord.Server.Saved;

/// <summary><c>onrecord searches</c>: the searches that have a name.</summary>
internal static class SearchesCommand
{
    private enum Format
    {
        Text,
        Json,
    }

    public static Command Create()
    {
        var command = new ExampleCommand("searches", "Lists and removes the searches that have a name.", "onrecord searches list") { List(), Remove() };
        return command;
    }

    private static ExampleCommand List()
    {
        var archive = ArchiveOption.Create();
        var format = new Option<Format>("--format")
        {
            Description = "text for people, json for programs.",
            HelpName = "text|json",
            CustomParser = static result => Choice.Of<Format>(result) ?? Format.Text,
        };
        var command = new ExampleCommand("list", "Lists them.", "onrecord searches list --format json") { archive, format };
        command.SetAction(parsed =>
        {
            using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
            var searches = opened.SavedSearches.All();
            var screen = Screen.Of(parsed.InvocationConfiguration.Output);
            if (parsed.GetValue(format) == Format.Json)
            {
                screen.WriteLine(SafeText.Json(Json(searches)));
                return;
            }

            foreach (var search in searches)
            {
                screen.WriteLine(SafeText.Clean($"{search.Name}: {Says(search.Query)}"));
            }

            screen.WriteLine($"{InWords.Count(searches.Count, "search", "searches")}.");
        });
        return command;
    }

    private static ExampleCommand Remove()
    {
        var archive = ArchiveOption.Create();
        var name = new Argument<string>("NAME") { Description = "The name of the search." };
        var command = new ExampleCommand("remove", "Removes one; nothing else changes.", "onrecord searches remove ropes") { name, archive };
        command.SetAction(parsed =>
        {
            using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
            var typed = parsed.GetRequiredValue(name);
            if (!opened.SavedSearches.Remove(typed))
            {
                throw new CommandException(ExitCode.NoSuchSearch, $"no search is saved as '{typed}'");
            }

            parsed.InvocationConfiguration.Output.WriteLine(SafeText.Clean($"Removed {typed}."));
        });
        return command;
    }

    // As it would be typed in an address, which is short and leaves nothing out.
    private static string Says(StatementQuery query) => Uri.UnescapeDataString(SearchAddress.Of(query).Replace('+', ' '));

    private static string Json(IReadOnlyList<SavedSearch> searches)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var search in searches)
            {
                json.WriteStartObject();
                json.WriteString("name", search.Name);
                json.WriteString("at", search.At);
                json.WriteString("words", search.Query.Words);
                json.WriteString("speaker", search.Query.Speaker);
                json.WriteString("to", search.Query.Addressee);
                json.WriteString("via", search.Query.Via);
                json.WriteString("about", search.Query.About);
                json.WriteString("outlet", search.Query.Outlet);
                json.WriteString("form", search.Query.Form?.ToString().ToLowerInvariant());
                json.WriteString("from", search.Query.From?.ToString("yyyy-MM-dd"));
                json.WriteString("until", search.Query.Until?.ToString("yyyy-MM-dd"));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
