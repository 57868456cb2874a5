-- up
ALTER TABLE note ALTER COLUMN s TYPE text;
-- down
ALTER TABLE note ALTER COLUMN s TYPE character varying(20);
