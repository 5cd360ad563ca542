-- What each correction changed when it was made; null of those made before it was kept.
ALTER TABLE correction ADD COLUMN articles INTEGER;
ALTER TABLE correction ADD COLUMN statements INTEGER;
ALTER TABLE correction ADD COLUMN messages INTEGER;
ALTER TABLE correction ADD COLUMN events INTEGER;
ALTER TABLE correction ADD COLUMN findings INTEGER;
ALTER TABLE correction ADD COLUMN ties INTEGER;
