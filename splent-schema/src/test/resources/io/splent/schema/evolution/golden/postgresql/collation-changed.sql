-- up
ALTER TABLE note ALTER COLUMN s TYPE character varying(20) COLLATE "C";
-- down
ALTER TABLE note ALTER COLUMN s TYPE character varying(20);
