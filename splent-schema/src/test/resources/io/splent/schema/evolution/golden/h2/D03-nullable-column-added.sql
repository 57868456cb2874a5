-- up
ALTER TABLE note ADD COLUMN tags character varying(500);
-- down
ALTER TABLE note DROP COLUMN tags;
