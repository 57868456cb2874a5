-- up
DROP INDEX ix_note;
-- down
CREATE INDEX ix_note ON note (a);
