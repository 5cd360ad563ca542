using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OnRecord.Architecture.Tests;

public sealed partial class RepositoryTests
{
    private static readonly string Root = typeof(RepositoryTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RepositoryRoot").Value!;

    // What each project may reference, itself named without "OnRecord.".
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Text"] = [],
        ["Findings"] = ["Text"],
        ["Wording"] = ["Text"],
        ["Learning"] = [],
        ["Reading"] = ["Text", "Findings", "Learning"],
        ["Weights"] = ["Learning", "Reading"],
        ["Storage"] = ["Text", "Findings", "Wording"],
        ["Engine"] = ["Text", "Findings", "Wording", "Learning", "Reading", "Weights", "Storage"],
        ["Server"] = ["Text", "Findings", "Wording", "Reading", "Storage", "Engine"],
    };

    private const string Compile = "Compile";    // the tool

    private static readonly string[] Pure = ["Text", "Findings", "Wording", "Learning", "Reading"];

    [Fact]
    public void ProjectsOfTheProductReferenceOnlyWhatStandsBelowThem()
    {
        var projects = Projects("src").ToList();

        Assert.NotEmpty(projects);
        Assert.All(projects, static project => Assert.Subset(Allowed[Short(project)].ToHashSet(), References(project).ToHashSet()));
    }

    [Fact]
    public void TheServerReachesEveryProject()
    {
        var projects = Projects("src").ToDictionary(Short);
        var reached = new HashSet<string>();
        var open = new Stack<string>(["Server"]);
        while (open.TryPop(out var next))
        {
            if (reached.Add(next))
            {
                foreach (var reference in References(projects[next]))
                {
                    open.Push(reference);
                }
            }
        }

        Assert.Equal(projects.Keys.Order(), reached.Order());
    }

    [Fact]
    public void ToolsReferenceReadingAndLearningAlone() =>
        Assert.All(Projects("tools").Where(static project => Short(project) != Compile), static project => Assert.Subset(new HashSet<string> { "Reading", "Learning" }, References(project).ToHashSet()));

    [Fact]
    public void WhatReadingIsBuiltWithReferencesNoReading() =>
        Assert.Subset(Allowed["Reading"].ToHashSet(), References(Assert.Single(Projects("tools"), static project => Short(project) == Compile)).ToHashSet());

    [Fact]
    public void NoProjectOfTheProductReferencesTestsOrTools() =>
        Assert.Subset(Allowed.Keys.ToHashSet(), Projects("src").SelectMany(References).ToHashSet());

    [Fact]
    public void ThePureProjectsMayTouchNoFileClockOrSocket() =>
        Assert.All(Projects("src").Where(static project => Pure.Contains(Short(project))), static project =>
        {
            var xml = XDocument.Load(project);

            Assert.Contains(xml.Descendants("AdditionalFiles"), static file => file.Attribute("Include")!.Value.EndsWith("eng/BannedSymbols.txt"));
            Assert.Contains(xml.Descendants("PackageReference"), static package => package.Attribute("Include")!.Value == "Microsoft.CodeAnalysis.BannedApiAnalyzers");
        });

    [Fact]
    public void UnsafeCodeStandsInKernelsAlone()
    {
        var files = Files("src", "*.cs").Where(static file => UnsafeCode.IsMatch(File.ReadAllText(file))).Select(static file => Path.GetRelativePath(Root, file).Replace('\\', '/'));

        // A mapped file is given as a pointer; MappedMemory says why it is not copied.
        Assert.DoesNotContain(files, static file => !file.StartsWith("src/OnRecord.Learning/Kernels/") && file != "src/OnRecord.Learning/MappedMemory.cs");
        Assert.All(Projects("src").Where(static project => Short(project) != "Learning"), static project => Assert.Empty(XDocument.Load(project).Descendants("AllowUnsafeBlocks")));
    }

    [Fact]
    public void EveryPackageVersionIsPinnedInOnePlace()
    {
        Assert.All(
            (string[])[.. Projects("src"), .. Projects("tools"), .. Projects("tests"), .. Projects("benchmarks")],
            static project => Assert.DoesNotContain(
                XDocument.Load(project).Descendants("PackageReference"),
                static package => package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null || package.Element("Version") is not null));
        Assert.All(
            XDocument.Load(Path.Combine(Root, "Directory.Packages.props")).Descendants().Where(static item => item.Name.LocalName is "PackageVersion" or "GlobalPackageReference"),
            static package => Assert.Matches(ExactVersion, package.Attribute("Version")!.Value));
    }

    [Fact]
    public void NoTypeIsNamedAsANamespace()
    {
        var sources = Files("src", "*.cs").Select(File.ReadAllText).ToList();
        var namespaces = sources.SelectMany(static source => Namespace.Matches(source)).SelectMany(static match => match.Groups["name"].Value.Split('.')).ToHashSet();
        var types = sources.SelectMany(static source => Type.Matches(source)).Select(static match => match.Groups["name"].Value).ToList();

        Assert.Contains("Reading", namespaces);
        Assert.Contains("Pipeline", types);
        Assert.DoesNotContain(types, namespaces.Contains);
    }

    [Fact]
    public void NothingIsLeftMarkedAsUnfinished()
    {
        var files = ((string[])["src", "tools", "tests", "benchmarks"]).SelectMany(static folder => Files(folder, "*.cs")).ToList();

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, static file => Unfinished.IsMatch(File.ReadAllText(file)));
    }

    [Fact]
    public void TheThreatModelNamesTestsThatExist()
    {
        var named = NamedTests.Matches(File.ReadAllText(Path.Combine(Root, "docs", "threat-model.md"))).Select(static match => match.Groups["name"].Value).ToHashSet();
        var classes = Files("tests", "*.cs").SelectMany(static file => Type.Matches(File.ReadAllText(file))).Select(static match => match.Groups["name"].Value).ToHashSet();

        Assert.True(named.Count > 30);
        Assert.Subset(classes, named);
    }

    [Fact]
    public void EveryProjectIsInTheSolution()
    {
        var solution = XDocument.Load(Path.Combine(Root, "OnRecord.slnx")).Descendants("Project").Select(static project => project.Attribute("Path")!.Value).ToHashSet();

        Assert.Subset(solution, ((string[])[.. Projects("src"), .. Projects("tests")]).Select(static project => Path.GetRelativePath(Root, project).Replace('\\', '/')).ToHashSet());
    }

    private static IEnumerable<string> Projects(string folder) => Files(folder, "*.csproj");

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.Exists(Path.Combine(Root, folder))
            ? Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
                .Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && !file.Contains($"{Path.DirectorySeparatorChar}node_modules{Path.DirectorySeparatorChar}"))
            : [];

    private static string Short(string project) => Path.GetFileNameWithoutExtension(project)["OnRecord.".Length..];

    // Not what is only run by the build.
    private static IEnumerable<string> References(string project) =>
        XDocument.Load(project).Descendants("ProjectReference").Where(static reference => reference.Attribute("ReferenceOutputAssembly")?.Value != "false").Select(static reference => Short(reference.Attribute("Include")!.Value));

    [GeneratedRegex(@"^\d+(\.\d+)+(-[\w.]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex ExactVersion { get; }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Namespace { get; }

    // A type that lies in no other begins its line.
    [GeneratedRegex(@"^(?:(?:public|internal|file|static|sealed|abstract|readonly|ref|partial|unsafe) )*(?:class|record struct|record class|record|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Type { get; }

    [GeneratedRegex(@"^[^/""\n]*\bunsafe\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex UnsafeCode { get; }

    [GeneratedRegex(@"`(?<name>\w+Tests)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex NamedTests { get; }

    // In two pieces, so that this file does not find itself.
    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|XX" + @"X)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Unfinished { get; }
}
