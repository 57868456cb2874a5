-- up
DROP INDEX ix_note;
CREATE INDEX ix_note ON note (a DESC, b);
-- down
DROP INDEX ix_note;
CREATE INDEX ix_note ON note (a);
