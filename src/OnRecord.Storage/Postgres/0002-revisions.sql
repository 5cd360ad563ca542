-- How entries read before people or newer models changed them, so that what was once cited can be shown for ever, and what changed when.
CREATE TABLE revision (
    number     bigint PRIMARY KEY,    -- from the numbering, like the keys of articles: both together are one order
    article    bigint NOT NULL REFERENCES article (key),
    kind       text NOT NULL,
    id         text NOT NULL,
    nth        bigint NOT NULL,
    at         text NOT NULL,
    correction bigint,
    made       text,
    slot       bigint,
    ordinal    bigint,
    detail     text,
    head       text
);

CREATE INDEX revision_of_entry ON revision (id, article, kind, nth);
CREATE INDEX revision_by_time ON revision (at);
CREATE INDEX article_by_time ON article (added_at);

ALTER TABLE stale ADD COLUMN cause bigint;
