-- up
ALTER TABLE note ADD COLUMN tags character varying(500) DEFAULT 'none' NOT NULL;
-- down
ALTER TABLE note DROP COLUMN tags;
