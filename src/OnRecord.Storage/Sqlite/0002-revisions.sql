-- How entries read before people or newer models changed them, so that what was once cited can be shown for ever, and what changed when.
CREATE TABLE revision (
    number     INTEGER PRIMARY KEY,    -- from the numbering, like the keys of articles: both together are one order
    article    INTEGER NOT NULL REFERENCES article (key),
    kind       TEXT NOT NULL,
    id         TEXT NOT NULL,
    nth        INTEGER NOT NULL,       -- which of those of its kind that have one id in the article, from 1
    at         TEXT NOT NULL,          -- ISO 8601, UTC; until when it read so
    correction INTEGER,                -- what changed it; null where it was read anew
    made       TEXT,                   -- JSON: version and models that read it anew; null where people changed it
    slot       INTEGER,                -- null, like all below, where it was not there
    ordinal    INTEGER,
    detail     TEXT,
    head       TEXT                    -- JSON: what lists said of its article
) STRICT;

CREATE INDEX revision_of_entry ON revision (id, article, kind, nth);
CREATE INDEX revision_by_time ON revision (at);
CREATE INDEX article_by_time ON article (added_at);

-- The correction for which an article is to be made anew.
ALTER TABLE stale ADD COLUMN cause INTEGER;
