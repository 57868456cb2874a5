-- up
ALTER TABLE note MODIFY COLUMN title varchar(20) NOT NULL;
-- down
ALTER TABLE note MODIFY COLUMN title varchar(20) NOT NULL DEFAULT 'a';
