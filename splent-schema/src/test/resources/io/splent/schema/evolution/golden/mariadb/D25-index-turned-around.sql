-- up
ALTER TABLE note
    DROP INDEX ix_note,
    ADD INDEX ix_note (a DESC, b);
-- down
ALTER TABLE note
    DROP INDEX ix_note,
    ADD INDEX ix_note (a);
