-- What each correction changed when it was made; null of those made before it was kept.
ALTER TABLE correction ADD COLUMN articles bigint;
ALTER TABLE correction ADD COLUMN statements bigint;
ALTER TABLE correction ADD COLUMN messages bigint;
ALTER TABLE correction ADD COLUMN events bigint;
ALTER TABLE correction ADD COLUMN findings bigint;
ALTER TABLE correction ADD COLUMN ties bigint;
