-- up
DROP INDEX ix_note;
CREATE UNIQUE INDEX ix_note ON note (a);
-- down
DROP INDEX ix_note;
CREATE INDEX ix_note ON note (a);
