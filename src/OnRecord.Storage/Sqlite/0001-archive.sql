-- An archive of articles: the whole record of each, and the columns that searching needs.

PRAGMA application_id = 1332630117;    -- "OnRe" in ASCII

CREATE TABLE article (
    key       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL,    -- hash of the normalised text; several outlets may print the same
    file      TEXT,
    title     TEXT,
    outlet    TEXT,
    url       TEXT,
    published TEXT,             -- ISO 8601, as precise as known
    basis     TEXT,             -- what the publication date was taken from
    earliest  TEXT,             -- first day that "published" can mean
    latest    TEXT,             -- last day that "published" can mean
    added_at  TEXT NOT NULL,    -- ISO 8601, UTC
    record    BLOB NOT NULL     -- JSON in UTF-8; last, so that scans of the columns above skip its pages
) STRICT;

CREATE UNIQUE INDEX article_once ON article (id, ifnull(outlet, ''), ifnull(url, ''));
CREATE INDEX article_by_day ON article (earliest, key);
CREATE INDEX article_by_outlet ON article (outlet);

CREATE TABLE actor (
    key     INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (key),
    id      TEXT NOT NULL,      -- as the record has it; the same in two articles need not be the same person
    name    TEXT NOT NULL,
    kind    TEXT,               -- null where the record names the id and says no more
    country TEXT,
    names   TEXT NOT NULL,      -- name, aliases and, unless it means nothing elsewhere, the id; one a line
    UNIQUE (article, id)
) STRICT;

CREATE TABLE statement (
    key        INTEGER PRIMARY KEY,
    article    INTEGER NOT NULL REFERENCES article (key),
    ordinal    INTEGER NOT NULL,    -- place in the record, from 0
    id         TEXT NOT NULL,
    form       TEXT NOT NULL,
    act        TEXT NOT NULL,
    speaker    INTEGER REFERENCES actor (key),
    words      TEXT NOT NULL,       -- pieces of the content joined by an ellipsis
    said       TEXT,                -- ISO 8601, as precise as known
    earliest   TEXT,                -- first day that it can have been said, or published where nothing tells when it was said
    latest     TEXT,                -- last such day
    confidence REAL NOT NULL,
    UNIQUE (article, ordinal)
) STRICT;

CREATE INDEX statement_by_id ON statement (id);
CREATE INDEX statement_by_day ON statement (earliest, key);
CREATE INDEX statement_by_speaker ON statement (speaker);

CREATE TABLE statement_party (
    statement INTEGER NOT NULL REFERENCES statement (key),
    role      TEXT NOT NULL CHECK (role IN ('to', 'via')),
    ordinal   INTEGER NOT NULL,    -- for 'via', the nearest to the speaker is 0
    actor     INTEGER NOT NULL REFERENCES actor (key),
    PRIMARY KEY (statement, role, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX statement_party_by_actor ON statement_party (actor, role);

-- What could not be read, with the reason.
CREATE TABLE refusal (
    key    INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    reason TEXT NOT NULL,
    at     TEXT NOT NULL,    -- ISO 8601, UTC; the last time it was refused
    UNIQUE (name, reason)
) STRICT;

CREATE VIRTUAL TABLE statement_words USING fts5 (
    words, content = 'statement', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER statement_indexed AFTER INSERT ON statement BEGIN
    INSERT INTO statement_words (rowid, words) VALUES (new.key, new.words);
END;

CREATE VIRTUAL TABLE actor_names USING fts5 (
    names, content = 'actor', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER actor_indexed AFTER INSERT ON actor BEGIN
    INSERT INTO actor_names (rowid, names) VALUES (new.key, new.names);
END;

-- The text itself stands in the record and is not kept twice.
CREATE VIRTUAL TABLE article_words USING fts5 (
    title, outlet, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
