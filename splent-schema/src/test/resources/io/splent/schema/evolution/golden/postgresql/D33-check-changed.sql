-- up
ALTER TABLE note DROP CONSTRAINT ck_note;
ALTER TABLE note ADD CONSTRAINT ck_note CHECK ((a > 1) AND (a < 10));
-- down
ALTER TABLE note DROP CONSTRAINT ck_note;
ALTER TABLE note ADD CONSTRAINT ck_note CHECK (a > 0);
