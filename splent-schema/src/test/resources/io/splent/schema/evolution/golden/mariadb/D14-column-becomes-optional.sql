-- up
ALTER TABLE note MODIFY COLUMN title varchar(20) DEFAULT 'a';
-- down
ALTER TABLE note MODIFY COLUMN title varchar(20) NOT NULL DEFAULT 'a';
