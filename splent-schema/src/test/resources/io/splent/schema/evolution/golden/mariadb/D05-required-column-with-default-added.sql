-- up
ALTER TABLE note ADD COLUMN tags varchar(500) NOT NULL DEFAULT 'none';
-- down
ALTER TABLE note DROP COLUMN tags;
