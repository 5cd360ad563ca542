-- An archive of articles: the whole record of each, and an index of what the records say.
-- A slot is a number that rises with the day (see Slot.cs), so that "newest first" is the order of the keys.

PRAGMA application_id = 1332630117;    -- "OnRe" in ASCII

-- How often each kind of row is there; kept so that nothing large needs counting.
CREATE TABLE tally (
    kind TEXT NOT NULL PRIMARY KEY,
    rows INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How many articles were published on each day.
CREATE TABLE day (
    day      TEXT PRIMARY KEY,    -- ISO 8601
    articles INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The last number given out for slots and articles.
CREATE TABLE numbering (last INTEGER NOT NULL) STRICT;
INSERT INTO numbering (last) VALUES (0);

CREATE TABLE article (
    key        INTEGER PRIMARY KEY,
    slot       INTEGER NOT NULL UNIQUE,
    id         TEXT NOT NULL,    -- hash of the normalised text; several outlets may print the same
    file       TEXT,
    title      TEXT,
    outlet     TEXT,
    url        TEXT,
    language   TEXT,             -- ISO 639-1
    unread     INTEGER NOT NULL, -- 1: kept and searchable, but in a language that is not read
    published  TEXT,             -- ISO 8601, as precise as known
    basis      TEXT,             -- what the publication date was taken from
    earliest   TEXT,             -- first day that "published" can mean
    added_at   TEXT NOT NULL,    -- ISO 8601, UTC
    statements INTEGER NOT NULL,
    origin     INTEGER,          -- the first article of those that print one text; null until it has been compared

    -- As it was added, whatever people corrected since: by these it is known when it comes again.
    added_outlet TEXT,
    added_url    TEXT
) STRICT;

CREATE UNIQUE INDEX article_once ON article (id, ifnull(added_outlet, ''), ifnull(added_url, ''));
CREATE INDEX article_by_outlet ON article (outlet, earliest);
CREATE INDEX article_by_url ON article (added_url);
CREATE INDEX article_by_origin ON article (origin, key);

-- Records as JSON in UTF-8, compressed with Zstandard.
CREATE TABLE record (
    article INTEGER PRIMARY KEY REFERENCES article (key),
    machine BLOB NOT NULL,    -- as it was read
    current BLOB,             -- with people's corrections; null where there are none
    numbers TEXT,             -- JSON: those of the machine's entries, for the ones that are rejected; null where none is
    made    TEXT NOT NULL     -- JSON: version and models that it was read with
) STRICT;

-- The bytes an article was read from, compressed with Zstandard.
CREATE TABLE original (
    article    INTEGER PRIMARY KEY REFERENCES article (key),
    media_type TEXT NOT NULL,
    bytes      BLOB NOT NULL
) STRICT;

-- What records say, one row for each statement, message, event and finding.
CREATE TABLE entry (
    key     INTEGER PRIMARY KEY,    -- a slot
    article INTEGER NOT NULL REFERENCES article (key),
    kind    TEXT NOT NULL,          -- statement, message, event, finding
    ordinal INTEGER NOT NULL,       -- place in the record, from 0
    id      TEXT NOT NULL,
    latest  TEXT,                   -- last day that it can have been said, sent or done; null where undated
    detail  TEXT NOT NULL           -- JSON, see EntryDetail.cs
) STRICT;

CREATE UNIQUE INDEX entry_of_article ON entry (article, kind, ordinal);
CREATE INDEX entry_by_id ON entry (id);

-- People, bodies and states that mean the same in every article.
CREATE TABLE party (
    key     INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,    -- kim-jong-un, PRK
    name    TEXT NOT NULL,
    kind    TEXT,
    country TEXT,
    means   TEXT                     -- id of the party that people say it is
) STRICT;

-- Who turned to whom: each entry under each pair of party and state on its two sides.
CREATE TABLE tie (
    giver    INTEGER NOT NULL,    -- who spoke, sent or acted
    receiver INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    entry    INTEGER NOT NULL,
    type     TEXT NOT NULL,       -- form, kind of message, or PLOVER type and status
    value    REAL,                -- Goldstein score
    wording  INTEGER NOT NULL,    -- the same for the same words or the same act
    PRIMARY KEY (giver, receiver, kind, entry)
) STRICT, WITHOUT ROWID;

-- Bands of the sketches of texts, to find those that print one text.
CREATE TABLE band (
    hash    INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (hash, article)
) STRICT, WITHOUT ROWID;

-- What could not be read, with the reason.
CREATE TABLE refusal (
    key    INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    reason TEXT NOT NULL,
    at     TEXT NOT NULL,    -- ISO 8601, UTC; the last time it was refused
    UNIQUE (name, reason)
) STRICT;

-- What people have changed. A row is never deleted; one that was undone says so.
CREATE TABLE correction (
    key       INTEGER PRIMARY KEY,
    at        TEXT NOT NULL,    -- ISO 8601, UTC
    author    TEXT NOT NULL,
    reason    TEXT,
    kind      TEXT NOT NULL,
    article   INTEGER REFERENCES article (key),    -- null where it holds for the whole archive
    change    TEXT NOT NULL,    -- JSON, see Change.cs: which entry or actor, the words it stands on, before and after
    lost      TEXT,             -- why it could not be anchored in a newer record; null where it could
    undone_by INTEGER           -- the correction that took it back; null where it is in force
) STRICT;

CREATE INDEX correction_by_article ON correction (article, key);
CREATE INDEX correction_by_kind ON correction (kind, key);

-- Articles whose corrected record is to be made anew. Whoever stops in between finds here what is left.
CREATE TABLE stale (article INTEGER PRIMARY KEY REFERENCES article (key)) STRICT;

-- How far long work has come, so that it goes on from there.
CREATE TABLE progress (
    task    TEXT PRIMARY KEY,
    reached INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_search (
    name  TEXT PRIMARY KEY,
    since TEXT NOT NULL,    -- ISO 8601, UTC; when one of this name was first saved
    query TEXT NOT NULL,    -- JSON
    at    TEXT NOT NULL     -- ISO 8601, UTC
) STRICT;

CREATE TABLE feed (
    url           TEXT PRIMARY KEY,
    etag          TEXT,
    last_modified TEXT,
    next_at       TEXT NOT NULL,    -- ISO 8601, UTC
    failures      INTEGER NOT NULL,
    problem       TEXT
) STRICT;

-- Folded words and stems (see OnRecord.Wording), apart in the columns they came from; rowid is the slot.
CREATE VIRTUAL TABLE entry_words USING fts5 (
    words, stems, actor, recipient, via, outlet, tags, content = '', contentless_delete = 1, tokenize = 'ascii');

CREATE VIRTUAL TABLE article_words USING fts5 (
    words, title, outlet, tags, content = '', contentless_delete = 1, tokenize = 'ascii');
