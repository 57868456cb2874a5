-- up
ALTER TABLE note ALTER COLUMN title SET DEFAULT 'a'::character varying;
-- down
ALTER TABLE note ALTER COLUMN title DROP DEFAULT;
