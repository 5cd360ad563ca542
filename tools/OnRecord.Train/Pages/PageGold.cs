using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;

namespace OnRecord.Train.Pages;

/// <summary>A page with the text of its article as an annotator marked it.</summary>
internal sealed record GoldPage(string Id, string? Url, string Body, byte[] Bytes);

/// <summary>Reads a folder of annotated pages: <c>gold-*.json</c> (id to <c>{"articleBody", "url"}</c>) and <c>pages-*.tar.gz</c> or <c>ID.html</c> files.</summary>
internal static class PageGold
{
    /// <summary>Null where the folder holds no such set.</summary>
    public static IReadOnlyList<GoldPage>? Read(DirectoryInfo folder)
    {
        if (!folder.Exists || folder.EnumerateFiles("gold-*.json").Order(Comparer<FileInfo>.Create(static (one, other) => string.CompareOrdinal(one.Name, other.Name))).FirstOrDefault() is not { } gold)
        {
            return null;
        }

        var pages = Pages(folder);
        using var json = JsonDocument.Parse(File.ReadAllBytes(gold.FullName));
        List<GoldPage> read = [.. json.RootElement.EnumerateObject().Where(one => pages.ContainsKey(one.Name)).Select(one => new GoldPage(
            one.Name,
            one.Value.TryGetProperty("url", out var url) ? url.GetString() : null,
            one.Value.GetProperty("articleBody").GetString() ?? "",
            pages[one.Name]))];
        return read.Count == 0 ? null : read;
    }

    private static Dictionary<string, byte[]> Pages(DirectoryInfo folder)
    {
        var pages = folder.EnumerateFiles("*.html").ToDictionary(static file => Path.GetFileNameWithoutExtension(file.Name), static file => File.ReadAllBytes(file.FullName));
        foreach (var archive in folder.EnumerateFiles("pages-*.tar.gz"))
        {
            using var stream = new GZipStream(archive.OpenRead(), CompressionMode.Decompress);
            using var tar = new TarReader(stream);
            while (tar.GetNextEntry() is { } entry)
            {
                if (entry.DataStream is { } data && entry.Name.EndsWith(".html", StringComparison.Ordinal))
                {
                    using var bytes = new MemoryStream();
                    data.CopyTo(bytes);
                    pages[Path.GetFileNameWithoutExtension(entry.Name)] = bytes.ToArray();
                }
            }
        }

        return pages;
    }
}
