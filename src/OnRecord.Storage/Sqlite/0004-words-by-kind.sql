-- The words of entries in a table for each kind, so that a search reads through the lists of its own kind alone. Fields are told apart by a prefix
-- (see SqliteTerms.cs); rowid is the slot. What was in the one table is made anew from the records (see Sqlite/WordsAnew.cs).
CREATE VIRTUAL TABLE statement_words USING fts5 (terms, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE VIRTUAL TABLE message_words USING fts5 (terms, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE VIRTUAL TABLE event_words USING fts5 (terms, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE VIRTUAL TABLE finding_words USING fts5 (terms, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE VIRTUAL TABLE dismissed_words USING fts5 (terms, content = '', contentless_delete = 1, tokenize = 'ascii');

DROP TABLE entry_words;
