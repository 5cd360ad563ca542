-- What is remembered of the feeds that are watched.
CREATE TABLE feed (
    url TEXT PRIMARY KEY,
    etag TEXT,
    last_modified TEXT,
    next_at TEXT NOT NULL,
    failures INTEGER NOT NULL,
    problem TEXT
) STRICT;

-- Whether a page was added already is asked for every link of every feed.
CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL;
