-- up
DROP INDEX ix_note ON note;
ALTER TABLE note ADD CONSTRAINT ix_note UNIQUE (a);
-- down
ALTER TABLE note DROP INDEX ix_note;
CREATE INDEX ix_note ON note (a);
