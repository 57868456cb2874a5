-- up
ALTER TABLE note ALTER COLUMN title DROP DEFAULT;
-- down
ALTER TABLE note ALTER COLUMN title SET DEFAULT 'a'::character varying;
