using OnRecord.Storage.Tests.Conformance;

namespace OnRecord.Storage.Tests.Sqlite;

public sealed class SqliteAddingTests() : AddingContract(new ArchiveFile());

public sealed class SqliteSearchTests() : SearchContract(new ArchiveFile());
