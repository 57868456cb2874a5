-- up
CREATE INDEX ix_expr ON note ((lower((c)::text)), b DESC NULLS LAST);
CREATE INDEX ix_hash ON note USING hash (c);
CREATE INDEX ix_like ON note (c varchar_pattern_ops);
CREATE UNIQUE INDEX ix_part ON note (a) INCLUDE (b) WHERE (a > 3);
-- down
DROP INDEX ix_expr;
DROP INDEX ix_hash;
DROP INDEX ix_like;
DROP INDEX ix_part;
