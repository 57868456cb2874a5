-- up
ALTER TABLE note
    DROP INDEX ix_note,
    ADD INDEX ix_note (b, a);
-- down
ALTER TABLE note
    DROP INDEX ix_note,
    ADD INDEX ix_note (a, b);
