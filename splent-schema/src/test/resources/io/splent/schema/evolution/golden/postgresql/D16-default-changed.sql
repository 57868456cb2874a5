-- up
ALTER TABLE note ALTER COLUMN title DROP DEFAULT;
ALTER TABLE note ALTER COLUMN title SET DEFAULT 'b''s; "c"'::character varying;
-- down
ALTER TABLE note ALTER COLUMN title DROP DEFAULT;
ALTER TABLE note ALTER COLUMN title SET DEFAULT 'a'::character varying;
