-- up
ALTER TABLE note MODIFY COLUMN s enum('A','B','C') NOT NULL;
-- down
ALTER TABLE note MODIFY COLUMN s enum('A','B') NOT NULL;
