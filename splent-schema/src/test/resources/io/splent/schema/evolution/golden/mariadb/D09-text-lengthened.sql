-- up
ALTER TABLE note MODIFY COLUMN title varchar(100);
-- down
ALTER TABLE note MODIFY COLUMN title varchar(50);
