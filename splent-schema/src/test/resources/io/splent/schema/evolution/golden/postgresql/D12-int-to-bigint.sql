-- up
ALTER TABLE note ALTER COLUMN amount TYPE bigint;
-- down
ALTER TABLE note ALTER COLUMN amount TYPE integer;
