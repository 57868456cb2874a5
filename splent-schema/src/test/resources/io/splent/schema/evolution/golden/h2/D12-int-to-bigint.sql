-- up
ALTER TABLE note ALTER COLUMN amount SET DATA TYPE bigint;
-- down
ALTER TABLE note ALTER COLUMN amount SET DATA TYPE integer;
