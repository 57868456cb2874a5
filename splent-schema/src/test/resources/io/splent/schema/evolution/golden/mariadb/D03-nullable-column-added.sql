-- up
ALTER TABLE note ADD COLUMN tags varchar(500);
-- down
ALTER TABLE note DROP COLUMN tags;
