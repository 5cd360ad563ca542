-- An archive of articles: the whole record of each, and an index of what the records say.
-- A slot is a number that rises with the day (see Slot.cs), so that "newest first" is the order of the keys.

CREATE TABLE tally (
    kind text PRIMARY KEY,
    rows bigint NOT NULL
);

CREATE TABLE day (
    day      text PRIMARY KEY,
    articles bigint NOT NULL
);

CREATE SEQUENCE numbering;

CREATE TABLE article (
    key        bigint PRIMARY KEY,
    slot       bigint NOT NULL UNIQUE,
    id         text NOT NULL,
    file       text,
    title      text,
    outlet     text,
    url        text,
    language   text,
    unread     bigint NOT NULL,
    published  text,
    basis      text,
    earliest   text,
    added_at   text NOT NULL,
    statements bigint NOT NULL,
    origin     bigint,
    added_outlet text,
    added_url    text
);

CREATE UNIQUE INDEX article_once ON article (id, coalesce(added_outlet, ''), coalesce(md5(added_url), ''));
CREATE INDEX article_by_outlet ON article (outlet, earliest);
CREATE INDEX article_by_url ON article USING hash (added_url);    -- addresses may be longer than a row of a tree
CREATE INDEX article_by_origin ON article (origin, key);

CREATE TABLE record (
    article bigint PRIMARY KEY REFERENCES article (key),
    machine bytea NOT NULL,
    current bytea,
    numbers text,
    made    text NOT NULL
);
ALTER TABLE record ALTER machine SET STORAGE EXTERNAL, ALTER current SET STORAGE EXTERNAL;    -- compressed already

CREATE TABLE original (
    article    bigint PRIMARY KEY REFERENCES article (key),
    media_type text NOT NULL,
    bytes      bytea NOT NULL
);
ALTER TABLE original ALTER bytes SET STORAGE EXTERNAL;

CREATE TABLE entry (
    key     bigint PRIMARY KEY,
    article bigint NOT NULL REFERENCES article (key),
    kind    text NOT NULL,
    ordinal bigint NOT NULL,
    id      text NOT NULL,
    latest  text,
    detail  text NOT NULL
);

CREATE UNIQUE INDEX entry_of_article ON entry (article, kind, ordinal);
CREATE INDEX entry_by_id ON entry (id);

CREATE TABLE party (
    key     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id      text NOT NULL UNIQUE,
    name    text NOT NULL,
    kind    text,
    country text,
    means   text
);

CREATE TABLE tie (
    giver    bigint NOT NULL,
    receiver bigint NOT NULL,
    kind     text NOT NULL,
    entry    bigint NOT NULL,
    type     text NOT NULL,
    value    double precision,
    wording  bigint NOT NULL,
    PRIMARY KEY (giver, receiver, kind, entry) INCLUDE (type, value, wording)    -- so that a pair is read from the index alone
);

CREATE TABLE band (
    hash    bigint NOT NULL,
    article bigint NOT NULL,
    PRIMARY KEY (hash, article)
);

CREATE TABLE refusal (
    key    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name   text NOT NULL,
    reason text NOT NULL,
    at     text NOT NULL
);
CREATE UNIQUE INDEX refusal_once ON refusal (md5(name), md5(reason));

CREATE TABLE correction (
    key       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at        text NOT NULL,
    author    text NOT NULL,
    reason    text,
    kind      text NOT NULL,
    article   bigint REFERENCES article (key),
    change    text NOT NULL,
    lost      text,
    undone_by bigint
);

CREATE INDEX correction_by_article ON correction (article, key);
CREATE INDEX correction_by_kind ON correction (kind, key);

CREATE TABLE stale (article bigint PRIMARY KEY REFERENCES article (key));

CREATE TABLE progress (
    task    text PRIMARY KEY,
    reached bigint NOT NULL
);

CREATE TABLE saved_search (
    name  text PRIMARY KEY,
    since text NOT NULL,
    query text NOT NULL,
    at    text NOT NULL
);

CREATE TABLE feed (
    url           text PRIMARY KEY,
    etag          text,
    last_modified text,
    next_at       text NOT NULL,
    failures      bigint NOT NULL,
    problem       text
);

-- Lexemes of one table stand for words as they are and, with a prefix, for all else (see PostgresTerms.cs).
CREATE TABLE entry_words (
    key   bigint PRIMARY KEY,    -- a slot
    terms tsvector NOT NULL
);
CREATE INDEX entry_by_term ON entry_words USING gin (terms) WITH (gin_pending_list_limit = 65536);

CREATE TABLE article_words (
    key   bigint PRIMARY KEY,
    terms tsvector NOT NULL
);
CREATE INDEX article_by_term ON article_words USING gin (terms) WITH (gin_pending_list_limit = 65536);
