-- The index has whom statements speak of: articles that are here already are to be indexed anew.
INSERT INTO stale (article) SELECT key FROM article WHERE statements > 0 ON CONFLICT (article) DO NOTHING;
