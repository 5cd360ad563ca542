namespace OnRecord.Server.Access;

/// <summary>What an address asks of whoever calls it.</summary>
/// <param name="Role">Null where nobody needs to be known.</param>
/// <param name="IsWrite">Whether it changes something, so that it has to come from a page of ours or from a program.</param>
internal sealed record Needs(Role? Role, bool IsWrite)
{
    /// <summary>What an address asks that says nothing of it.</summary>
    public static Needs Of(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<Needs>()
        ?? (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? new Needs(Access.Role.Reader, IsWrite: false)
            : new Needs(Access.Role.Editor, IsWrite: true));
}

internal static class NeedsConventions
{
    extension<TBuilder>(TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder
    {
        /// <summary>Lets everybody in: nothing of the archive is shown.</summary>
        public TBuilder Open() => endpoint.WithMetadata(new Needs(Role: null, IsWrite: false));

        /// <summary>Lets readers in though it is a POST: it changes nothing.</summary>
        public TBuilder OnlyReads() => endpoint.WithMetadata(new Needs(Role.Reader, IsWrite: false));

        /// <summary>Lets in who has the role, or more; it changes nothing.</summary>
        public TBuilder ReadsAs(Role role) => endpoint.WithMetadata(new Needs(role, IsWrite: false));

        /// <summary>Lets in who has the role, or more; it changes something.</summary>
        public TBuilder WritesAs(Role role) => endpoint.WithMetadata(new Needs(role, IsWrite: true));
    }
}
