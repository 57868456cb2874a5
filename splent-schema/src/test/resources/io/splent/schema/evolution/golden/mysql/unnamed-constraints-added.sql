-- up
ALTER TABLE note
    ADD CONSTRAINT a UNIQUE (a, b),
    ADD CONSTRAINT note_f46708b1_check CHECK (`a` > `b`);
-- down
ALTER TABLE note
    DROP CONSTRAINT note_f46708b1_check,
    DROP INDEX a;
