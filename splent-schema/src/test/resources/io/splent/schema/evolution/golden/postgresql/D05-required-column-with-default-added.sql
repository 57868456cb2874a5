-- up
ALTER TABLE note ADD COLUMN tags character varying(500) DEFAULT 'none'::character varying NOT NULL;
-- down
ALTER TABLE note DROP COLUMN tags;
