-- Which articles are still to be compared for copies, with the bands of their sketches; without them where they are to be worked out first.
CREATE TABLE unlinked (
    number  INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (key),
    bands   BLOB
) STRICT;

INSERT INTO unlinked (article) SELECT key FROM article WHERE origin IS NULL ORDER BY key;

-- By which of its names, as articles give them, a party is called: that of the smallest, in whatever order articles come (see PartyRow.cs).
ALTER TABLE party ADD COLUMN precedence TEXT;

-- What each process that reads articles for the archive last said of itself.
CREATE TABLE worker (
    id   TEXT NOT NULL PRIMARY KEY,
    at   TEXT NOT NULL,    -- ISO 8601, UTC
    says TEXT NOT NULL     -- JSON
) STRICT, WITHOUT ROWID;
