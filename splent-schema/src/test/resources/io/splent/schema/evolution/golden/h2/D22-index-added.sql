-- up
CREATE INDEX ix_note ON note (a);
-- down
DROP INDEX ix_note;
