using OnRecord.Engine;
using OnRecord.Engine.Fetching;
using OnRecord.Reading.Actors;
using OnRecord.Server.Access;
using OnRecord.Server.Limits;
using OnRecord.Server.Operation;
using OnRecord.Weights;

namespace OnRecord.Server.Serving;

/// <summary>What an archive is served with.</summary>
internal sealed record SiteOptions
{
    public AccessOptions Access { get; init; } = new();

    public LimitOptions Limits { get; init; } = new();

    /// <summary>The tables of actors, for offices and names.</summary>
    public ActorTable Actors { get; init; } = ActorTable.BuiltIn;

    /// <summary>Opens what reads articles, at its first use.</summary>
    public Func<Reader> Reader { get; init; } = static () => new Reader(ActorTable.BuiltIn, ModelFolder.Of(null).OpenAll());

    /// <summary>How pages are fetched that are to be added.</summary>
    public FetchOptions Fetching { get; init; } = new();

    /// <summary>Where others find it, for addresses in answers that are not pages; null where it listens.</summary>
    public Uri? Site { get; init; }

    /// <summary>In what shape is logged.</summary>
    public LogShape Log { get; init; } = LogShape.Text;

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
