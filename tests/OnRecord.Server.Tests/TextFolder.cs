using System.IO.Compression;
using System.Text;

namespace OnRecord.Server.Tests;

/// <summary>A folder of files to read, deleted at the end.</summary>
internal sealed class TextFolder : IDisposable
{
    public const string Good = "outlet: ANA\ndate: 2031-01-02\n\n“We agree,” President Ilen Varro said.\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-texts-");

    public string Path => folder.FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <returns>The file's path.</returns>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    public static byte[] Zipped(string text)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Optimal))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return zipped.ToArray();
    }

    public void Dispose() => folder.Delete(recursive: true);
}
