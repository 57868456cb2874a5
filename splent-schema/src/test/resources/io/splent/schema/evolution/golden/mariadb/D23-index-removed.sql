-- up
DROP INDEX ix_note ON note;
-- down
CREATE INDEX ix_note ON note (a);
