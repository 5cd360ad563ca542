using OnRecord.Storage.Tests.Conformance;

namespace OnRecord.Storage.Tests.Postgres;

public sealed class PostgresAddingTests() : AddingContract(new PostgresSchema());

public sealed class PostgresSearchTests() : SearchContract(new PostgresSchema());
