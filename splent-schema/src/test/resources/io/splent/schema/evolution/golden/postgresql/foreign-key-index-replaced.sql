-- up
DROP INDEX ix;
CREATE INDEX ix ON note (author_id, id);
-- down
DROP INDEX ix;
CREATE INDEX ix ON note (author_id);
