-- up
ALTER TABLE note ALTER COLUMN price SET DATA TYPE numeric(12,4);
-- down
ALTER TABLE note ALTER COLUMN price SET DATA TYPE numeric(10,2);
