using OnRecord.Storage.Tests.Conformance;

namespace OnRecord.Storage.Tests.Postgres;

public sealed class PostgresAddingTests() : AddingContract(new PostgresSchema());

public sealed class PostgresSearchTests() : SearchContract(new PostgresSchema());

public sealed class PostgresKindTests() : KindContract(new PostgresSchema());

public sealed class PostgresEndingTests() : EndingContract(new PostgresSchema())
{
    protected override bool IsBusy(ArchivePlace place) =>
        place.Rows("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query = 'SELECT max(key) FROM refusal'")[0] != "0";
}

public sealed class PostgresPagingTests() : PagingContract(new PostgresSchema());

public sealed class PostgresFacetTests() : FacetContract(new PostgresSchema());

public sealed class PostgresMapTests() : MapContract(new PostgresSchema());

public sealed class PostgresRevisionTests() : RevisionContract(new PostgresSchema());

public sealed class PostgresWebhookTests() : WebhookContract(new PostgresSchema());

public sealed class PostgresActorTests() : ActorContract(new PostgresSchema());

public sealed class PostgresLedgerTests() : LedgerContract(new PostgresSchema());

public sealed class PostgresDyadTests() : DyadContract(new PostgresSchema());

public sealed class PostgresActTests() : ActContract(new PostgresSchema());

public sealed class PostgresWordingTests() : WordingContract(new PostgresSchema());

public sealed class PostgresSnapshotTests() : SnapshotContract(new PostgresSchema());

public sealed class PostgresCorrectionTests() : CorrectionContract(new PostgresSchema());

public sealed class PostgresRereadingTests() : RereadingContract(new PostgresSchema());

public sealed class PostgresSavedSearchTests() : SavedSearchContract(new PostgresSchema());

public sealed class PostgresPairTests() : PairContract(new PostgresSchema());

public sealed class PostgresHostileTests() : HostileContract(new PostgresSchema());

public sealed class PostgresWritersTests() : WritersContract(new PostgresSchema());
