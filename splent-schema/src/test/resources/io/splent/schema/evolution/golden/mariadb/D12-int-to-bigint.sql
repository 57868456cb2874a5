-- up
ALTER TABLE note MODIFY COLUMN amount bigint(20) NOT NULL;
-- down
ALTER TABLE note MODIFY COLUMN amount int(11) NOT NULL;
