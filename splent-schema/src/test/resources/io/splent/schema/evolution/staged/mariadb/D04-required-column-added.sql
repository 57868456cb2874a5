-- up
ALTER TABLE note ADD COLUMN tags varchar(500);
ALTER TABLE note MODIFY COLUMN tags varchar(500) NOT NULL;
-- down
ALTER TABLE note MODIFY COLUMN tags varchar(500);
ALTER TABLE note DROP COLUMN tags;
