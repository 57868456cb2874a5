-- up
ALTER TABLE note DROP INDEX uk_note;
-- down
ALTER TABLE note ADD CONSTRAINT uk_note UNIQUE (a, b);
