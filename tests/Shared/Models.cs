using OnRecord.Reading;
using OnRecord.Weights;

namespace OnRecord.Tests.Shared;

/// <summary>The models of the repository, opened once.</summary>
internal static class Models
{
    private static readonly Lazy<ReadingModels> Opened = new(static () => new ModelFolder(Path.Combine(Root, "models")).OpenAll());

    public static ReadingModels All => Opened.Value;

    /// <summary>The folder of the repository.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "OnRecord.slnx")))
            {
                folder = folder.Parent;
            }

            return folder.FullName;
        }
    }
}
