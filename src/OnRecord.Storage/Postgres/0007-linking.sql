-- Which articles are still to be compared for copies, with the bands of their sketches; without them where they are to be worked out first.
CREATE TABLE unlinked (
    number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article bigint NOT NULL REFERENCES article (key),
    bands   bytea
);

INSERT INTO unlinked (article) SELECT key FROM article WHERE origin IS NULL ORDER BY key;

-- By which of its names, as articles give them, a party is called: that of the smallest, in whatever order articles come (see PartyRow.cs).
ALTER TABLE party ADD COLUMN precedence text COLLATE "C";

-- What each process that reads articles for the archive last said of itself.
CREATE TABLE worker (
    id   text PRIMARY KEY,
    at   text NOT NULL,
    says text NOT NULL
);
