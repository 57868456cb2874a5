-- up
ALTER TABLE note
    DROP INDEX ix_note,
    DROP INDEX uk_note,
    MODIFY COLUMN code varchar(9) NOT NULL DEFAULT 'b' COMMENT 'c' INVISIBLE,
    MODIFY COLUMN title varchar(40) INVISIBLE,
    MODIFY COLUMN upper_title varchar(40) GENERATED ALWAYS AS (ucase(`title`)) VIRTUAL INVISIBLE,
    MODIFY COLUMN size int(11) COMMENT 'in pages' INVISIBLE,
    ADD CONSTRAINT uk_note UNIQUE (title, kind, code) IGNORED,
    ADD INDEX ix_note (kind, title) IGNORED;
-- down
ALTER TABLE note
    DROP INDEX ix_note,
    DROP INDEX uk_note,
    MODIFY COLUMN code varchar(9) NOT NULL DEFAULT 'a' COMMENT 'c' INVISIBLE,
    MODIFY COLUMN title varchar(20) INVISIBLE,
    MODIFY COLUMN upper_title varchar(20) GENERATED ALWAYS AS (ucase(`title`)) VIRTUAL INVISIBLE,
    MODIFY COLUMN size int(11) INVISIBLE,
    ADD CONSTRAINT uk_note UNIQUE (title, kind) IGNORED,
    ADD INDEX ix_note (kind) IGNORED;
