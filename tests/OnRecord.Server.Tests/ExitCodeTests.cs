using System.Reflection;
using System.Text.RegularExpressions;

namespace OnRecord.Server.Tests;

public sealed class ExitCodeTests
{
    [Fact]
    public void EveryCodeIsDocumentedAndNoOther()
    {
        var documented = Regex.Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "exit-codes.md")), @"^\| (\d+) \| `(\w+)` \|", RegexOptions.Multiline)
            .Select(match => (int.Parse(match.Groups[1].Value), match.Groups[2].Value));
        var codes = typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => ((int)field.GetRawConstantValue()!, field.Name));

        Assert.Equal(codes.Order(), documented.Order());
    }
}
