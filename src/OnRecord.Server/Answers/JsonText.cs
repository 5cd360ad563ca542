using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnRecord.Storage;
using OnRecord.Storage.Parties;
using OnRecord.Text;

namespace OnRecord.Server.Answers;

/// <summary>What answers in JSON have in common.</summary>
internal static class JsonText
{
    /// <summary>For what is made of nodes: letters of every script as they are.</summary>
    public static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON on one line.</summary>
    public static string Write(Action<Utf8JsonWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            content(json);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>A value of a fixed set as JSON spells it: <c>publishedBeforeReportedEvent</c>.</summary>
    public static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    extension(Utf8JsonWriter json)
    {
        public void WriteObject(Action content)
        {
            json.WriteStartObject();
            content();
            json.WriteEndObject();
        }

        public void WriteObject(string name, Action content)
        {
            json.WritePropertyName(name);
            json.WriteObject(content);
        }

        public void WriteAll<T>(string name, IEnumerable<T> items, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                write(item);
            }

            json.WriteEndArray();
        }

        public void WriteStrings(string name, IEnumerable<string> items) => json.WriteAll(name, items, json.WriteStringValue);

        public void WriteNumbers(string name, IEnumerable<int> items) => json.WriteAll(name, items, json.WriteNumberValue);

        public void WriteNumberOrNull(string name, double? number)
        {
            if (number is { } known)
            {
                json.WriteNumber(name, known);
            }
            else
            {
                json.WriteNull(name);
            }
        }

        /// <summary>Values that printings give, each with the places of those that give it, from 0.</summary>
        public void WriteTold(string name, IReadOnlyList<Told> values) => json.WriteAll(name, values, told => json.WriteObject(() =>
        {
            json.WriteString("value", told.Value);
            json.WriteNumbers("by", told.By);
        }));

        /// <summary>How many were found, and whether there are more.</summary>
        public void WriteTotal<T>(Found<T> found)
        {
            json.WriteNumber("total", found.Total);
            json.WriteBoolean("totalIsLeast", found.IsLeast);
        }

        /// <summary>Where a stretch stands, in code points, as everywhere in our JSON.</summary>
        public void WriteSpan(CodePoints points, TextSpan span)
        {
            json.WriteNumber("start", points.FromUtf16(span.Start));
            json.WriteNumber("end", points.FromUtf16(span.End));
        }

        public void WriteParties(string name, IEnumerable<Party> parties) => json.WriteAll(name, parties, party => json.WriteParty(party));

        public void WriteParty(Party? party)
        {
            if (party is null)
            {
                json.WriteNullValue();
                return;
            }

            json.WriteObject(() =>
            {
                json.WriteString("id", party.Id);
                json.WriteString("name", party.Name);
            });
        }

        public void WriteParty(string name, Party? party)
        {
            json.WritePropertyName(name);
            json.WriteParty(party);
        }

        public void WriteParty(string name, KnownParty party)
        {
            json.WritePropertyName(name);
            json.WriteParty(party);
        }

        public void WriteParty(KnownParty party) => json.WriteObject(() =>
        {
            json.WriteString("id", party.Id);
            json.WriteString("name", party.Name);
            json.WriteString("kind", party.Kind is { } kind ? Name(kind) : null);
            json.WriteString("country", party.Country);
        });

        public void WriteArticle(ArticleSummary article) => json.WriteObject("article", () => json.WriteArticleFields(article));

        public void WriteArticleFields(ArticleSummary article)
        {
            json.WriteNumber("key", article.Key);
            json.WriteString("id", article.Id);
            json.WriteString("file", article.File);
            json.WriteString("title", article.Title);
            json.WriteString("outlet", article.Outlet);
            json.WriteString("url", article.Url);
            if (article.Published is { } published)
            {
                json.WriteObject("published", () =>
                {
                    json.WriteString("date", published.Date);
                    json.WriteString("basis", Name(published.Basis));
                });
            }
            else
            {
                json.WriteNull("published");
            }
        }

        public void WriteSearched(ArchiveSummary summary) => json.WriteObject(
            "searched",
            () => json.WriteBounds(summary.Articles, summary.Undated, summary.Outlets, summary.First, summary.Last));

        public void WriteSearched(CorpusBounds bounds) => json.WriteObject("searched", () =>
        {
            json.WriteBounds(bounds.Articles, bounds.Undated, bounds.Outlets, bounds.First, bounds.Last);
            json.WriteNumber("emptyDays", bounds.EmptyDays);
            if (bounds.LongestGap is var (from, until))
            {
                json.WriteObject("longestGap", () =>
                {
                    json.WriteString("from", Day(from));
                    json.WriteString("until", Day(until));
                });
            }
            else
            {
                json.WriteNull("longestGap");
            }
        });

        private void WriteBounds(int articles, int undated, int outlets, string? first, string? last)
        {
            json.WriteNumber("articles", articles);
            json.WriteNumber("undated", undated);
            json.WriteNumber("outlets", outlets);
            json.WriteString("first", first);
            json.WriteString("last", last);
        }
    }
}
