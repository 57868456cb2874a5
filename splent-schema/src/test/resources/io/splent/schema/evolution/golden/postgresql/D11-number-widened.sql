-- up
ALTER TABLE note ALTER COLUMN price TYPE numeric(12,4);
-- down
ALTER TABLE note ALTER COLUMN price TYPE numeric(10,2);
