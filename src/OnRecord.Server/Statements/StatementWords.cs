using OnRecord.Findings;

namespace OnRecord.Server.Statements;

/// <summary>A statement's form and act in words.</summary>
internal static class StatementWords
{
    /// <summary><c>direct</c>, <c>indirect, attitude</c>: speech goes without saying.</summary>
    public static string Form(StatementForm form, StatementAct act) =>
        act == StatementAct.Speech ? Lower(form) : $"{Lower(form)}, {Lower(act)}";

    private static string Lower<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();
}
