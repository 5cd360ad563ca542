namespace OnRecord.Engine.Fetching;

/// <summary>A name leads to no address of the public internet.</summary>
internal sealed class PrivateAddressException(string message) : Exception(message);
