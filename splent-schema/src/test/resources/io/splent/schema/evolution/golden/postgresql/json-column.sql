-- up
ALTER TABLE note ADD COLUMN j json;
-- down
ALTER TABLE note DROP COLUMN j;
