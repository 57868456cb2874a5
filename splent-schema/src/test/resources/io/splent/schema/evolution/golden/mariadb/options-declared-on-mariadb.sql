-- up
ALTER TABLE note
    DROP INDEX ix_note,
    DROP INDEX uk_note,
    ADD COLUMN code int(11) INVISIBLE,
    MODIFY COLUMN title varchar(20) INVISIBLE;
ALTER TABLE note
    ADD CONSTRAINT uk_note UNIQUE (title) IGNORED,
    ADD INDEX ix_note (kind) IGNORED;
-- down
ALTER TABLE note
    DROP INDEX ix_note,
    DROP INDEX uk_note,
    MODIFY COLUMN title varchar(20),
    ADD CONSTRAINT uk_note UNIQUE (title),
    ADD INDEX ix_note (kind);
ALTER TABLE note DROP COLUMN code;
