-- The index has whom statements speak of, and what people made of findings: articles that are here already are to be indexed anew.
INSERT INTO stale (article) SELECT key FROM article WHERE true ON CONFLICT (article) DO NOTHING;
