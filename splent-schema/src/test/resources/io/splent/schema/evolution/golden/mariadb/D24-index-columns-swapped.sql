-- up
DROP INDEX ix_note ON note;
CREATE INDEX ix_note ON note (b, a);
-- down
DROP INDEX ix_note ON note;
CREATE INDEX ix_note ON note (a, b);
