using System.CommandLine;
using Microsoft.Extensions.Logging.Console;

namespace OnRecord.Server.Operation;

/// <summary>In what shape a process logs on standard error.</summary>
internal enum LogShape
{
    Text,
    Json,
}

/// <summary>The option that chooses the shape of the log.</summary>
internal static class LogOption
{
    public static Option<LogShape> Create() => new("--log")
    {
        Description = "text for people, json for programs: one object a line, on standard error.",
        HelpName = "text|json",
        CustomParser = static result => Choice.Of<LogShape>(result) ?? LogShape.Text,
    };

    /// <summary>A log of its own, where there is no site that has one.</summary>
    public static ILoggerFactory Open(LogShape shape) => LoggerFactory.Create(logging => logging.AddTo(shape).SetMinimumLevel(LogLevel.Information));

    extension(ILoggingBuilder logging)
    {
        public ILoggingBuilder AddTo(LogShape shape)
        {
            _ = shape == LogShape.Json
                ? logging.AddJsonConsole(static options => (options.UseUtcTimestamp, options.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"))
                : logging.AddSimpleConsole(static options => (options.SingleLine, options.UseUtcTimestamp, options.TimestampFormat) = (true, true, "HH:mm:ss "));
            logging.Services.Configure<ConsoleLoggerOptions>(static options => options.LogToStandardErrorThreshold = LogLevel.Trace);
            return logging;
        }
    }
}
