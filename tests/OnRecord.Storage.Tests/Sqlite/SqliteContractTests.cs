using OnRecord.Storage.Tests.Conformance;

namespace OnRecord.Storage.Tests.Sqlite;

public sealed class SqliteAddingTests() : AddingContract(new ArchiveFile());

public sealed class SqliteSearchTests() : SearchContract(new ArchiveFile());

public sealed class SqliteKindTests() : KindContract(new ArchiveFile());

public sealed class SqliteEndingTests() : EndingContract(new ArchiveFile())
{
    /// <summary>The file beside the archive's is taken back as a whole only while nobody reads.</summary>
    protected override bool IsBusy(ArchivePlace place) => place.Rows("PRAGMA wal_checkpoint(TRUNCATE)")[0][0] != '0';
}

public sealed class SqlitePagingTests() : PagingContract(new ArchiveFile());

public sealed class SqliteFacetTests() : FacetContract(new ArchiveFile());

public sealed class SqliteMapTests() : MapContract(new ArchiveFile());

public sealed class SqliteRevisionTests() : RevisionContract(new ArchiveFile());

public sealed class SqliteWebhookTests() : WebhookContract(new ArchiveFile());

public sealed class SqliteActorTests() : ActorContract(new ArchiveFile());

public sealed class SqliteLedgerTests() : LedgerContract(new ArchiveFile());

public sealed class SqliteDyadTests() : DyadContract(new ArchiveFile());

public sealed class SqliteActTests() : ActContract(new ArchiveFile());

public sealed class SqliteWordingTests() : WordingContract(new ArchiveFile());

public sealed class SqliteSnapshotTests() : SnapshotContract(new ArchiveFile());

public sealed class SqliteCorrectionTests() : CorrectionContract(new ArchiveFile());

public sealed class SqliteRereadingTests() : RereadingContract(new ArchiveFile());

public sealed class SqliteSavedSearchTests() : SavedSearchContract(new ArchiveFile());

public sealed class SqlitePairTests() : PairContract(new ArchiveFile());

public sealed class SqliteHostileTests() : HostileContract(new ArchiveFile());

public sealed class SqliteWritersTests() : WritersContract(new ArchiveFile());
