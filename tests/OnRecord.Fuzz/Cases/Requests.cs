using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using OnRecord.Engine;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Tests;
using OnRecord.Server.Api;
using OnRecord.Server.Limits;
using OnRecord.Server.Serving;
using OnRecord.Storage;
using OnRecord.Storage.Phrases;
using OnRecord.Storage.Quotes;
using OnRecord.Weights;
using OnRecord.Wording;

namespace OnRecord.Fuzz.Cases;

/// <summary>What is asked of an archive of the samples.</summary>
internal static class Requests
{
    private static readonly string[] SearchWords = ["\"", "*", "\"a phrase\"", "allianc*", "AND ", "OR ", "NOT ", "NEAR(", ")", "(", "^", ":", "-", "+", "§a", "§k", "''", "\\", "%", "_", "words:", "--", ";", "\u0000", "·", "'s", ".", "Varro ", "the ", "ana", "\n"];

    /// <summary>Where a list goes on.</summary>
    public static Target CursorText() => new("cursor", static bytes =>
    {
        var both = Seeds.Text(bytes).Split('\n', 2);
        var query = new QueryCollection(new Dictionary<string, StringValues> { ["q"] = both[^1] });
        return $"{Cursor.Read(both[0], query)?.Write(query).Length} {Fields.Of(both[^1]) is null}";
    })
    {
        Seeds = [Seeds.Bytes(new Cursor(7, 9, false).Write(new QueryCollection(new Dictionary<string, StringValues> { ["q"] = "a" })) + "\na"), Seeds.Bytes("AAAA\ntotal,statements.words,statements.speaker.id")],
        Words = ["_", "-", "=", "A", ".", ",", "\n"],
        Refusals = [typeof(ProblemException)],
        Longest = 1024,
    };

    /// <summary>Words that people type, by way of the language of SQLite's index; the first byte tells what is searched.</summary>
    public static Target Query()
    {
        var archive = new Samples();
        var opened = archive.Open();
        return new Target("query", bytes =>
        {
            var typed = Seeds.Text(bytes.Length == 0 ? bytes : bytes[1..]);
            var parts = typed.Split('\n');
            var (first, second) = (parts[0], parts.Length > 1 ? parts[1] : null);
            var kind = bytes.Length == 0 ? 0 : bytes[0] % 9;
            var found = kind switch
            {
                0 => opened.Search(new StatementQuery { Words = first, Speaker = second }).Total,
                1 => opened.Search(new StatementQuery { Addressee = first, Via = second, About = parts[^1] }).Total,
                2 => opened.Search(new MessageQuery { Words = first, Sender = second }).Total,
                3 => opened.Search(new EventQuery { Words = first, Actor = second, Place = parts[^1] }).Total,
                4 => opened.Search(new FindingQuery { Words = first, Outlet = second }).Total,
                5 => opened.Articles(new ArticleQuery { Words = first, Outlet = second }).Total,
                6 => opened.Parties(first).Count,
                7 => WordList.Of(first).Count == 0 ? 0 : opened.Phrase(new PhraseQuery(first) { Speaker = second }).GetHashCode() & 1,
                _ => opened.Check(new QuoteQuery(first) { Speaker = second }).GetHashCode() & 1,
            };
            return $"{kind} {Seeds.Size(found)}";
        })
        {
            Seeds = [.. Enumerable.Range(0, 9).Select(static kind => (byte[])[(byte)kind, .. "\"we will\" bridg* Varro\nVarro"u8])],
            Words = SearchWords,
            Made = Gen.Select(Gen.Byte, Gen.OneOf(SearchWords).Array[0, 12].Select(string.Concat), NastyTexts.Any, static (kind, words, text) => (byte[])[kind, .. Seeds.Bytes(words + text)]),
            Longest = 2 * 1024,
            Refusals = [typeof(ArchiveException)],
            Fixed = 64 * 1024 * 1024,
            PerByte = 60_000,
            Held = new Both(opened, archive),
        };
    }

    /// <summary>Requests of the HTTP API: a line with method and address, headers, an empty line, a body.</summary>
    public static Target Api()
    {
        var samples = new Samples();
        var opened = samples.Open();
        var options = new SiteOptions { Actors = samples.Actors, Reader = samples.Reader, Limits = new LimitOptions { Rate = null } };
        var site = Site.Build(opened, [new Uri("http://127.0.0.1:0")], options);
        site.StartAsync().GetAwaiter().GetResult();
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Urls.First()), Timeout = TimeSpan.FromSeconds(60) };
        var contract = JsonNode.Parse(OpenApi.Document())!.AsObject();
        return new Target("api", bytes => Ask(client, Seeds.Text(bytes)))
        {
            Seeds = [.. Contract.Examples(contract).Select(Seeds.Bytes)],
            Words = [.. SearchWords, .. Contract.Words(contract), "%00", "%ZZ", "%ED%A0%80", "../", "?", "&", "=", "/", "GET ", "POST ", "PUT ", "DELETE ", "{\"", "\":", "null", "[[[[[[[[[[", "Content-Type: application/json\n", "Accept-Encoding: gzip\n", "If-None-Match: *\n", "Range: bytes=0-1\n"],
            Made = Contract.Requests(contract).Select(Seeds.Bytes),
            Longest = 4 * 1024,
            IsThreaded = true,
            Fixed = 512 * 1024 * 1024,
            PerByte = 200_000,
            Held = new Both(new Running(client, site), new Both(opened, samples)),
        };
    }

    private static string Ask(HttpClient client, string text)
    {
        var parts = text.Split("\n\n", 2);
        var lines = parts[0].Split('\n');
        var line = lines[0].Split(' ', 2);
        if (line.Length < 2 || !line[1].StartsWith("/api", StringComparison.Ordinal) || line[0].Length is 0 or > 12 || !line[0].All(char.IsAsciiLetterUpper)
            || !Uri.TryCreate(client.BaseAddress + Escaped(line[1])[1..], new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }, out var address))
        {
            return "no request";
        }

        using var request = new HttpRequestMessage(new HttpMethod(line[0]), address);
        if (parts.Length > 1 && line[0] is not ("GET" or "HEAD" or "TRACE" or "CONNECT"))
        {
            request.Content = new ByteArrayContent(Seeds.Bytes(parts[1]));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        request.Headers.TryAddWithoutValidation("X-OnRecord", "1");
        foreach (var header in lines.Skip(1).Select(static one => one.Split(": ", 2)).Where(static one => one.Length == 2 && one[0].Length > 0 && one[0].All(static letter => char.IsAsciiLetter(letter) || letter == '-')))
        {
            _ = header[0] is not ("Host" or "Connection" or "Transfer-Encoding" or "Content-Length" or "Expect" or "Upgrade") && header[1].All(static letter => letter is >= ' ' and < '\u007F')
                && request.Headers.TryAddWithoutValidation(header[0], header[1]);
        }

        return Answer(client, request, line[1]);
    }

    private static string Answer(HttpClient client, HttpRequestMessage request, string address)
    {
        using var ended = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var answer = client.Send(request, HttpCompletionOption.ResponseHeadersRead, ended.Token);
        var type = answer.Content.Headers.ContentType?.MediaType;
        if (answer.StatusCode is HttpStatusCode.InternalServerError || (int)answer.StatusCode > 503)
        {
            using var told = new StreamReader(answer.Content.ReadAsStream(ended.Token));
            throw new InvalidDataException($"{(int)answer.StatusCode}: {told.ReadToEnd()}");
        }

        if (type == "text/event-stream")
        {
            return "stream";    // goes on as long as somebody listens
        }

        using var body = new MemoryStream();
        answer.Content.ReadAsStream(ended.Token).CopyTo(body);
        if (type is "application/json" or "application/problem+json" && body.Length > 0 && answer.Content.Headers.ContentEncoding.Count == 0 && request.Method != HttpMethod.Head)
        {
            using var read = JsonDocument.Parse(body.ToArray());
        }

        var path = address.Split('?')[0].Split('/');
        return $"{request.Method} {(path.Length > 2 && answer.StatusCode != HttpStatusCode.NotFound ? path[2] : "")} {(int)answer.StatusCode} {type} {Seeds.Size((int)body.Length) / 3}";
    }

    // What no client can put into an address is sent as bytes of UTF-8.
    private static string Escaped(string address)
    {
        var escaped = new StringBuilder();
        foreach (var letter in Encoding.UTF8.GetBytes(address))
        {
            escaped.Append(letter is > 32 and < 127 and not (byte)'#' ? $"{(char)letter}" : $"%{letter:X2}");
        }

        return escaped.ToString();
    }

    private sealed class Running(HttpClient client, WebApplication site) : IDisposable
    {
        public void Dispose()
        {
            client.Dispose();
            site.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private sealed class Both(IDisposable first, IDisposable second) : IDisposable
    {
        public void Dispose()
        {
            first.Dispose();
            second.Dispose();
        }
    }

    /// <summary>An archive of the samples in a folder of its own.</summary>
    private sealed class Samples : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-fuzz-");
        private readonly Lazy<Reader> reader;

        public Samples()
        {
            Actors = ActorTable.BuiltIn.With(new StringReader(File.ReadAllText(Path.Join(Seeds.Folder, "actors.tsv"))), "samples");
            reader = new Lazy<Reader>(() => new Reader(Actors, ModelFolder.Of(null).OpenAll()));
        }

        public ActorTable Actors { get; }

        public Reader Reader() => reader.Value;

        public Archive Open()
        {
            var archive = Archive.Open(Path.Join(folder.FullName, "samples.db"), create: true);
            var read = reader.Value.Read(new Inputs(new IntakeOptions(), static () => Stream.Null).Read([Seeds.Folder])).OfType<ReadOutcome.Read>();
            archive.Add([.. read.Select(static one => new NewArticle(one.Record))], new DateTimeOffset(2032, 1, 5, 8, 30, 0, TimeSpan.Zero));
            return archive;
        }

        public void Dispose() => folder.Delete(recursive: true);
    }
}
