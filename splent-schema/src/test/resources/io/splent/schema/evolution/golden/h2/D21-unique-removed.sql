-- up
ALTER TABLE note DROP CONSTRAINT uk_note;
-- down
ALTER TABLE note ADD CONSTRAINT uk_note UNIQUE (a, b);
