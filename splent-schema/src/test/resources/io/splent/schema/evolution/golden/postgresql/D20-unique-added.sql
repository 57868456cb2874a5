-- up
ALTER TABLE note ADD CONSTRAINT uk_note UNIQUE (a, b);
-- down
ALTER TABLE note DROP CONSTRAINT uk_note;
