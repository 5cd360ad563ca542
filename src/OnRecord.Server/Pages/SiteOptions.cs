using OnRecord.Engine;
using OnRecord.Engine.Fetching;
using OnRecord.Reading.Actors;
using OnRecord.Server.Access;
using OnRecord.Server.Limits;

namespace OnRecord.Server.Pages;

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

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
