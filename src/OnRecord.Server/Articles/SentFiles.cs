using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using OnRecord.Server.Api;

namespace OnRecord.Server.Articles;

/// <summary>Files that were sent as multipart/form-data, each in a folder of its own under its own name.</summary>
internal static class SentFiles
{
    private const int MostFiles = 1_000;
    private const int MostOfAName = 120;
    private const int MostOfAField = 100;
    private const string Unnamed = "unnamed.txt";

    /// <param name="folder">Where they are put.</param>
    /// <returns>Their paths, and what stood in the field <c>published</c>.</returns>
    /// <exception cref="ProblemException">There are none, too many, or something else.</exception>
    public static async Task<(IReadOnlyList<string> Paths, string? Published)> SaveAsync(HttpRequest request, DirectoryInfo folder)
    {
        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? HeaderUtilities.RemoveQuotes(type.Boundary).Value : null;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > 200)
        {
            throw ProblemException.BadRequest("multipart/form-data needs a boundary.");
        }

        var (paths, published, cancel) = (new List<string>(), (string?)null, request.HttpContext.RequestAborted);
        try
        {
            var reader = new MultipartReader(boundary, request.Body) { HeadersCountLimit = 8, HeadersLengthLimit = 4096 };
            while (await reader.ReadNextSectionAsync(cancel) is { } section)
            {
                var head = section.GetContentDispositionHeader();
                if (head?.FileName.HasValue == true || head?.FileNameStar.HasValue == true)
                {
                    if (paths.Count == MostFiles)
                    {
                        throw ProblemException.BadRequest($"At most {MostFiles:N0} files are taken at once.");
                    }

                    var place = folder.CreateSubdirectory(paths.Count.ToString());
                    paths.Add(Path.Combine(place.FullName, Name(HeaderUtilities.RemoveQuotes(head.FileNameStar.HasValue ? head.FileNameStar : head.FileName).ToString())));
                    await using var file = new FileStream(paths[^1], FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
                    await section.Body.CopyToAsync(file, cancel);
                }
                else if (head?.Name.ToString() == "published" && published is null)
                {
                    published = await Field(section.Body, cancel);
                }
                else
                {
                    throw ProblemException.BadRequest("Only files are taken, and once the field “published”.");
                }
            }
        }
        catch (Exception error) when (error is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw ProblemException.BadRequest("What was sent is no multipart/form-data, or breaks off.");
        }

        return paths.Count > 0 ? (paths, published) : throw ProblemException.BadRequest("There is no file in it.");
    }

    // As whoever sent it calls it, but never a path, a hidden file or a name that a system takes for something else.
    private static string Name(string sent)
    {
        var name = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(name.Select(static letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or ' ' or '(' or ')' ? letter : '_')).Trim(' ', '.');
        if (clean.Length > MostOfAName)
        {
            var end = Path.GetExtension(clean) is { Length: <= 10 } extension ? extension : "";
            clean = clean[..(MostOfAName - end.Length)] + end;
        }

        return clean.Length == 0 ? Unnamed : clean;
    }

    private static async Task<string> Field(Stream body, CancellationToken cancel)
    {
        var bytes = new byte[MostOfAField];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        return length < MostOfAField ? System.Text.Encoding.UTF8.GetString(bytes, 0, length).Trim() : throw ProblemException.BadRequest("“published” is too long.");
    }
}
