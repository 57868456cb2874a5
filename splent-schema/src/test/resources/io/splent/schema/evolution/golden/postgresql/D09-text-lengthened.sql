-- up
ALTER TABLE note ALTER COLUMN title TYPE character varying(100);
-- down
ALTER TABLE note ALTER COLUMN title TYPE character varying(50);
