using System.CommandLine;
using System.Globalization;
using OnRecord.Fuzz;

const int HungTimes = 5;    // of the longest that a case may take: then it will not end

if (Coverage.IsCounted)
{
    Coverage.Attach();
}

var names = new Option<string[]>("--target") { Description = "What takes the cases: one or more names, as “list” gives them. All where none is named.", AllowMultipleArgumentsPerToken = true };
var seed = new Option<int>("--seed") { Description = "The seed of the first round; the end of a run says with which to go on.", DefaultValueFactory = static _ => 1 };
var cases = new Option<long>("--cases") { Description = "How many cases each target takes.", DefaultValueFactory = static _ => long.MaxValue };
var seconds = new Option<int>("--seconds") { Description = "How long each target is tried.", DefaultValueFactory = static _ => 60 };
var found = new Option<string>("--found") { Description = "The folder for cases that went wrong.", DefaultValueFactory = static _ => "found" };
var root = new RootCommand("Throws made-up and damaged input at every reader and stage, and keeps what goes wrong.") { names, seed, cases, seconds, found };
root.SetAction(parsed =>
{
    var asked = parsed.GetValue(names) is { Length: > 0 } given ? given : [.. AllTargets.Names];
    var wrong = 0;
    foreach (var name in asked)
    {
        using var target = AllTargets.Make(name);
        var campaign = new Campaign(target);
        using var watchdog = new Timer(_ => EndWhereHung(name, campaign, parsed.GetValue(found)!), null, 1000, 1000);
        var kept = 0;
        var tally = campaign.Run(parsed.GetValue(seed), parsed.GetValue(cases), TimeSpan.FromSeconds(parsed.GetValue(seconds)), so =>
        {
            Console.Error.WriteLine(Line(so));
            for (; kept < so.Found.Count; kept++)
            {
                Keep(so.Found[kept], parsed.GetValue(found)!);
            }
        });
        wrong += tally.Found.Count;
        Console.WriteLine(Line(tally));
    }

    return wrong == 0 ? 0 : 1;
});

var list = new Command("list", "Lists the targets.");
list.SetAction(_ => Console.WriteLine(string.Join('\n', AllTargets.Names)));
root.Add(list);

var folder = new Argument<string>("folder") { Description = "A copy of this program's folder." };
var instrument = new Command("instrument", "Makes the assemblies of a copy of this program count their branches, so that its cases follow them.") { folder };
instrument.SetAction(parsed => Coverage.Instrument(parsed.GetValue(folder)!));
root.Add(instrument);

var one = new Argument<string>("target");
var file = new Argument<FileInfo>("file");
var repeat = new Command("try", "Tries one case from a file.") { one, file };
repeat.SetAction(parsed =>
{
    using var target = AllTargets.Make(parsed.GetValue(one)!);
    var verdict = new Judge(target).Try(File.ReadAllBytes(parsed.GetValue(file)!.FullName));
    Console.WriteLine(verdict.Fault is { } fault ? $"{fault.Key}\n{fault.Says}" : $"{verdict.Outcome}; {verdict.Allocated:N0} bytes allocated, {verdict.Time.TotalMilliseconds:0} ms");
    return verdict.Fault is null ? 0 : 1;
});
root.Add(repeat);

return root.Parse(args).Invoke();

static string Line(Tally so) => string.Create(
    CultureInfo.InvariantCulture,
    $"{so.Target}\tseed {so.Seed}\t{so.Cases:N0} cases\t{so.Time.TotalSeconds:0} s\t{so.Cases / Math.Max(0.001, so.Time.TotalSeconds):N0}/s\tpool {so.Pool}\toutcomes {so.Outcomes}\tbranches {so.Branches}\t"
    + $"{Math.Max(0, so.PerByte):N0} B/B\tslowest {so.Slowest.TotalMilliseconds:0} ms\tfound {so.Found.Count}");

static void Keep(FoundCase one, string folder)
{
    Directory.CreateDirectory(folder);
    var name = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(one.Bytes))[..12];
    File.WriteAllBytes(Path.Join(folder, $"{one.Target}-{name}"), one.Bytes);
    File.WriteAllText(Path.Join(folder, $"{one.Target}-{name}.why"), $"{one.Fault.Key}\n{one.Fault.Says}\n");
    Console.Error.WriteLine($"{one.Target}: {one.Fault.Key}: {one.Fault.Says}");
}

static void EndWhereHung(string name, Campaign campaign, string folder)
{
    if (campaign.InHand is var (bytes, at) && Environment.CpuUsage.TotalTime - at is var taken && taken > HungTimes * Judge.Longest)
    {
        Keep(new FoundCase(name, new Fault(FaultKind.Slow, "hangs", $"{taken.TotalSeconds:0} s of the processor, and no end"), bytes), folder);
        Environment.Exit(3);
    }
}
