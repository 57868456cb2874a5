-- up
ALTER TABLE note MODIFY COLUMN title varchar(50);
-- down
ALTER TABLE note MODIFY COLUMN title varchar(100);
