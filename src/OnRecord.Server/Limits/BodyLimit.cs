using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace OnRecord.Server.Limits;

/// <summary>How much an address takes in, where it is more than usual.</summary>
internal sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata
{
    public static BodyLimit Files { get; } = new(LimitOptions.MostFileBytes);
}

internal static class BodyLimits
{
    /// <summary>Files are taken, too.</summary>
    public static TBuilder TakesFiles<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(BodyLimit.Files);

    /// <summary>Takes no more than usual, where it turns out that no files are sent.</summary>
    public static void LimitToJson(this HttpContext context)
    {
        if (context.Request.ContentLength > LimitOptions.MostBytes)
        {
            throw new BadHttpRequestException("", StatusCodes.Status413PayloadTooLarge);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = LimitOptions.MostBytes;
        }
    }
}
