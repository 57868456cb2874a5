-- up
ALTER TABLE note MODIFY COLUMN price decimal(12,4);
-- down
ALTER TABLE note MODIFY COLUMN price decimal(10,2);
