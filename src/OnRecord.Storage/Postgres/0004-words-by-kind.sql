-- The words of entries in a table for each kind, so that a search reads through the lists of its own kind alone; and the whole name of the outlet
-- as one lexeme (see IndexWords.Whole), put together here from the words of it.
CREATE TABLE statement_words (
    key   bigint PRIMARY KEY,    -- a slot
    terms tsvector NOT NULL
);
CREATE TABLE message_words (key bigint PRIMARY KEY, terms tsvector NOT NULL);
CREATE TABLE event_words (key bigint PRIMARY KEY, terms tsvector NOT NULL);
CREATE TABLE finding_words (key bigint PRIMARY KEY, terms tsvector NOT NULL);
CREATE TABLE dismissed_words (key bigint PRIMARY KEY, terms tsvector NOT NULL);

CREATE TEMPORARY TABLE named ON COMMIT DROP AS
SELECT a.key, array_to_tsvector(ARRAY['o:§' || (
    SELECT string_agg(substr(t.lexeme, 3), '·' ORDER BY p.place)
    FROM unnest(w.terms) AS t, unnest(t.positions) AS p (place)
    WHERE starts_with(t.lexeme, 'o:'))]) AS outlet
FROM article a JOIN article_words w ON w.key = a.slot
WHERE length(a.outlet) <= 200 AND EXISTS (SELECT FROM unnest(w.terms) AS t WHERE starts_with(t.lexeme, 'o:'));
CREATE UNIQUE INDEX ON named (key);
ANALYZE named;

INSERT INTO statement_words (key, terms)
SELECT w.key, ts_delete(w.terms, '#kstatement') || coalesce(n.outlet, '')
FROM entry_words w JOIN entry e ON e.key = w.key LEFT JOIN named n ON n.key = e.article WHERE e.kind = 'statement';
INSERT INTO message_words (key, terms)
SELECT w.key, ts_delete(w.terms, '#kmessage') || coalesce(n.outlet, '')
FROM entry_words w JOIN entry e ON e.key = w.key LEFT JOIN named n ON n.key = e.article WHERE e.kind = 'message';
INSERT INTO event_words (key, terms)
SELECT w.key, ts_delete(w.terms, '#kevent') || coalesce(n.outlet, '')
FROM entry_words w JOIN entry e ON e.key = w.key LEFT JOIN named n ON n.key = e.article WHERE e.kind = 'event';
INSERT INTO finding_words (key, terms)
SELECT w.key, ts_delete(w.terms, '#kfinding') || array_to_tsvector(ARRAY['#findingstateopen']) || coalesce(n.outlet, '')
FROM entry_words w JOIN entry e ON e.key = w.key LEFT JOIN named n ON n.key = e.article WHERE e.kind = 'finding';

CREATE INDEX statement_by_term ON statement_words USING gin (terms) WITH (gin_pending_list_limit = 65536);
CREATE INDEX message_by_term ON message_words USING gin (terms) WITH (gin_pending_list_limit = 65536);
CREATE INDEX event_by_term ON event_words USING gin (terms) WITH (gin_pending_list_limit = 65536);
CREATE INDEX finding_by_term ON finding_words USING gin (terms) WITH (gin_pending_list_limit = 65536);
CREATE INDEX dismissed_by_term ON dismissed_words USING gin (terms) WITH (gin_pending_list_limit = 65536);
ANALYZE statement_words;
ANALYZE message_words;
ANALYZE event_words;
ANALYZE finding_words;

DROP TABLE entry_words;
