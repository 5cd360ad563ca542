namespace OnRecord.Storage.Search;

/// <summary>Something that follows from what an archive holds, remembered until that changes.</summary>
internal sealed class Latest<T>
    where T : class
{
    private volatile Tuple<string, T>? known;

    /// <param name="version">What is seen, see <see cref="Database.Session.Version"/>.</param>
    public T Of(string version, Func<T> make)
    {
        if (known is not (var of, var value) || of != version)
        {
            value = make();
            known = Tuple.Create(version, value);
        }

        return value;
    }
}
