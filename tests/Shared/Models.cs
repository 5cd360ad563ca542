using OnRecord.Reading;
using OnRecord.Weights;

namespace OnRecord.Tests.Shared;

/// <summary>The models of the repository, opened once.</summary>
internal static class Models
{
    private static readonly Lazy<ReadingModels> Opened = new(static () =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OnRecord.slnx")))
        {
            folder = folder.Parent;
        }

        return new ModelFolder(Path.Combine(folder!.FullName, "models")).OpenAll();
    });

    public static ReadingModels All => Opened.Value;
}
