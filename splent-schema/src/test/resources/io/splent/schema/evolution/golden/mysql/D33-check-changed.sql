-- up
ALTER TABLE note
    DROP CONSTRAINT ck_note,
    ADD CONSTRAINT ck_note CHECK (`a` > 1 and `a` < 10);
-- down
ALTER TABLE note
    DROP CONSTRAINT ck_note,
    ADD CONSTRAINT ck_note CHECK (`a` > 0);
