-- up
ALTER TABLE author ALTER COLUMN id TYPE bigint;
ALTER TABLE note ALTER COLUMN author_id TYPE bigint;
-- down
ALTER TABLE author ALTER COLUMN id TYPE integer;
ALTER TABLE note ALTER COLUMN author_id TYPE integer;
