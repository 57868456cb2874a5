-- up
ALTER TABLE note DROP CONSTRAINT constraint_24;
ALTER TABLE note ADD CONSTRAINT note_6d67592c_check CHECK ("S" IN('A', 'B', 'C'));
-- down
ALTER TABLE note DROP CONSTRAINT note_6d67592c_check;
ALTER TABLE note ADD CHECK ("S" IN('A', 'B'));
