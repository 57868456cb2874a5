-- up
ALTER TABLE note ADD CONSTRAINT ck_note CHECK (`a` > 0);
-- down
ALTER TABLE note DROP CONSTRAINT ck_note;
