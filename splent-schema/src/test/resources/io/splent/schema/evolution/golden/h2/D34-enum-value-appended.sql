-- up
ALTER TABLE note ALTER COLUMN s SET DATA TYPE enum('A','B','C');
-- down
ALTER TABLE note ALTER COLUMN s SET DATA TYPE enum('A','B');
