using System.CommandLine;
using OnRecord.Engine.Metering;
using OnRecord.Reading;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace OnRecord.Server.Operation;

/// <summary>The option that sends traces and metrics somewhere.</summary>
internal static class TelemetryOption
{
    /// <param name="sends">What the description begins with.</param>
    public static Option<string?> Create(string sends = "Sends")
    {
        var option = new Option<string?>("--otlp")
        {
            Description = $"{sends} OpenTelemetry traces and metrics there over gRPC; without it, where {Telemetry.Variable} says, if it does.",
            HelpName = "URL",
        };
        option.Validators.Add(static result =>
        {
            if (result.Tokens is [.., { Value: var typed }] && !(Uri.TryCreate(typed, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
            {
                result.AddError($"--otlp takes an address such as http://localhost:4317, not '{typed}'.");
            }
        });
        return option;
    }
}

/// <summary>Traces and metrics as OpenTelemetry sends them: the steps of reading and writing, the queue's client and the database's.</summary>
/// <remarks>The usual OTEL_ variables hold. Where nobody is named to send to, nothing is collected.</remarks>
internal sealed class Telemetry : IDisposable
{
    public const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private readonly IDisposable?[] providers;

    private Telemetry(params IDisposable?[] providers) => this.providers = providers;

    /// <param name="endpoint">Where to send; null where the environment says.</param>
    /// <param name="service">What the process is called there.</param>
    /// <returns>What sends the rest when disposed; null where nobody is named.</returns>
    public static Telemetry? Start(string? endpoint, string service)
    {
        if (endpoint is null && Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 })
        {
            return null;
        }

        void Resource(ResourceBuilder resource) => resource.AddService(service, serviceVersion: Recorder.Version, serviceInstanceId: $"{Environment.MachineName}/{Environment.ProcessId}");
        void Export(OtlpExporterOptions options)
        {
            // One that is set is taken as it is; to that of the environment the path of each signal is added.
            if (endpoint is not null)
            {
                options.Endpoint = new Uri(endpoint);
            }
        }

        return new Telemetry(
            Sdk.CreateTracerProviderBuilder().ConfigureResource(Resource)
                .AddSource(ReadingMeter.Name, "RabbitMQ.Client.Publisher", "RabbitMQ.Client.Subscriber", "Npgsql")
                .AddOtlpExporter(Export).Build(),
            Sdk.CreateMeterProviderBuilder().ConfigureResource(Resource)
                .AddMeter(ReadingMeter.Name, "Npgsql", "System.Runtime")
                .AddOtlpExporter(Export).Build());
    }

    public void Dispose()
    {
        foreach (var provider in providers)
        {
            provider?.Dispose();
        }
    }
}
