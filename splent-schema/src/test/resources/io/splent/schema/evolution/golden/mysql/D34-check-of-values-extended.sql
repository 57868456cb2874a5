-- up
ALTER TABLE note
    DROP CONSTRAINT s,
    MODIFY COLUMN s varchar(10),
    ADD CONSTRAINT note_347cfe5e_check CHECK (`s` in ('A','B','C'));
-- down
ALTER TABLE note
    DROP CONSTRAINT note_347cfe5e_check,
    MODIFY COLUMN s varchar(10),
    ADD CHECK (`s` in ('A','B'));
