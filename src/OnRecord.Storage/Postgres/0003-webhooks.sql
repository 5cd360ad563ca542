-- Who is told when something new fits a saved search.
CREATE TABLE webhook (
    key       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    search    text NOT NULL,
    url       text NOT NULL,
    secret    text NOT NULL,
    at        text NOT NULL,
    delivered bigint NOT NULL
);

CREATE TABLE delivery (
    key        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    webhook    bigint NOT NULL REFERENCES webhook (key) ON DELETE CASCADE,
    since      bigint NOT NULL,
    until      bigint NOT NULL,
    statements bigint NOT NULL,
    at         text NOT NULL,
    attempts   bigint NOT NULL,
    last_at    text,
    status     bigint,
    problem    text,
    next_at    text
);

CREATE INDEX delivery_of_webhook ON delivery (webhook, key);
CREATE INDEX delivery_due ON delivery (next_at) WHERE next_at IS NOT NULL;
