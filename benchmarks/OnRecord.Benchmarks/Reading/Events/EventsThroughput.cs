using System.Diagnostics;
using System.Globalization;
using OnRecord.Engine;
using OnRecord.Reading.Events;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Benchmarks.Reading.Events;

/// <summary>How many sentences a second are coded on one thread, trees and all else given.</summary>
/// <remarks><c>events path …</c>: reads files and folders, as the program takes them, up to the stage of events, and that stage over and over.</remarks>
internal static class EventsThroughput
{
    private const int Rounds = 40;
    private const double WarmSeconds = 5;

    public static int Run(string[] paths)
    {
        Article[] articles = [.. new Inputs(new IntakeOptions(), Console.OpenStandardInput).Read(paths).Select(static input => input.Taken).OfType<Taken.Accepted>().Select(static taken => taken.Article)];
        if (articles.Length == 0)
        {
            Console.Error.WriteLine("events path …");
            return 2;
        }

        var (stage, documents) = Corpus.Before<EventLayer>(articles);
        var sentences = documents.Sum(static document => document.Get<WordLayer>().SentenceCount);
        var words = documents.Sum(static document => document.Get<WordLayer>().Count);
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < WarmSeconds;)
        {
            foreach (var document in documents)
            {
                stage.Read(document);
            }
        }

        // The fastest round of each document counts, which other work on the machine slows least.
        var fastest = new long[documents.Length];
        Array.Fill(fastest, long.MaxValue);
        var (events, allocated) = (0, GC.GetAllocatedBytesForCurrentThread());
        for (var round = 0; round < Rounds; round++)
        {
            events = 0;
            for (var i = 0; i < documents.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                var layer = (EventLayer)stage.Read(documents[i]);
                fastest[i] = Math.Min(fastest[i], Stopwatch.GetTimestamp() - start);
                events += layer.Events.Length;
            }
        }

        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / Rounds;
        var seconds = Stopwatch.GetElapsedTime(0, fastest.Sum()).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{articles.Length} articles, {sentences} sentences, {words} words, {events} events: {sentences / seconds:N0} sentences/s, {words / seconds:N0} words/s; {(double)allocated / sentences:N0} bytes allocated a sentence"));
        return 0;
    }
}
