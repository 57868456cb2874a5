-- up
ALTER TABLE note ALTER COLUMN title SET DATA TYPE character varying(50);
-- down
ALTER TABLE note ALTER COLUMN title SET DATA TYPE character varying(100);
