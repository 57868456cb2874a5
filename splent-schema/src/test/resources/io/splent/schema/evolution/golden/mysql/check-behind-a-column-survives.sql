-- up
ALTER TABLE note
    DROP CONSTRAINT s,
    DROP CONSTRAINT t,
    MODIFY COLUMN s varchar(20) DEFAULT 'b',
    MODIFY COLUMN t int(11),
    ADD CONSTRAINT note_fb227271_check CHECK (`s` > 'a');
-- down
ALTER TABLE note
    DROP CONSTRAINT note_fb227271_check,
    MODIFY COLUMN s varchar(10),
    MODIFY COLUMN t int(11),
    ADD CHECK (`s` > 'a'),
    ADD CHECK (`t` > 0);
