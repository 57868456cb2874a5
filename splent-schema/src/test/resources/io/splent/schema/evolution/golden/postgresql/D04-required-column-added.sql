-- up
ALTER TABLE note ADD COLUMN tags character varying(500) NOT NULL;
-- down
ALTER TABLE note DROP COLUMN tags;
