-- Who is told when something new fits a saved search.
CREATE TABLE webhook (
    key       INTEGER PRIMARY KEY AUTOINCREMENT,    -- never given out again, so that a log stays that of one
    search    TEXT NOT NULL,       -- name of the saved search
    url       TEXT NOT NULL,
    secret    TEXT NOT NULL,       -- what deliveries are signed with
    at        TEXT NOT NULL,       -- ISO 8601, UTC; since when
    delivered INTEGER NOT NULL     -- up to where changes were put into deliveries, see ChangeFeed.cs
) STRICT;

CREATE TABLE delivery (
    key        INTEGER PRIMARY KEY AUTOINCREMENT,
    webhook    INTEGER NOT NULL REFERENCES webhook (key) ON DELETE CASCADE,
    since      INTEGER NOT NULL,    -- the changes after this
    until      INTEGER NOT NULL,    -- up to this
    statements INTEGER NOT NULL,
    at         TEXT NOT NULL,       -- ISO 8601, UTC; when it was due first
    attempts   INTEGER NOT NULL,
    last_at    TEXT,                -- ISO 8601, UTC; of the last attempt
    status     INTEGER,             -- of HTTP, that the last attempt came back with; null where nothing did
    problem    TEXT,                -- why the last attempt failed; null where it did not
    next_at    TEXT                 -- ISO 8601, UTC; null when it was delivered or given up
) STRICT;

CREATE INDEX delivery_of_webhook ON delivery (webhook, key);
CREATE INDEX delivery_due ON delivery (next_at) WHERE next_at IS NOT NULL;
