-- up
ALTER TABLE note
    DROP INDEX ix_note,
    ADD CONSTRAINT ix_note UNIQUE (a);
-- down
ALTER TABLE note
    DROP INDEX ix_note,
    ADD INDEX ix_note (a);
