-- up
ALTER TABLE note MODIFY COLUMN title varchar(20) DEFAULT 'b''s; "c"';
-- down
ALTER TABLE note MODIFY COLUMN title varchar(20) DEFAULT 'a';
