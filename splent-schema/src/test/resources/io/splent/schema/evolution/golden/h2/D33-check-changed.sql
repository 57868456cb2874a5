-- up
ALTER TABLE note DROP CONSTRAINT ck_note;
ALTER TABLE note ADD CONSTRAINT ck_note CHECK (("A" > 1)
    AND ("A" < 10));
-- down
ALTER TABLE note DROP CONSTRAINT ck_note;
ALTER TABLE note ADD CONSTRAINT ck_note CHECK ("A" > 0);
