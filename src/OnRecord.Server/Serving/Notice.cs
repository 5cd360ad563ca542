using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace OnRecord.Server.Serving;

/// <summary>What is said to people where no page can be given: plain text, so that nothing in it can do anything.</summary>
internal static class Notice
{
    public static ContentHttpResult Of(int status, string title, string says, string advice) =>
        TypedResults.Text($"{title}\n\n{says} {advice}\n", "text/plain", Encoding.UTF8, status);
}
