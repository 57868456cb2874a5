-- up
ALTER TABLE note DROP CONSTRAINT IF EXISTS s;
ALTER TABLE note MODIFY COLUMN s varchar(10);
ALTER TABLE note ADD CONSTRAINT note_347cfe5e_check CHECK (`s` in ('A','B','C'));
-- down
ALTER TABLE note DROP CONSTRAINT IF EXISTS note_347cfe5e_check;
ALTER TABLE note MODIFY COLUMN s varchar(10);
ALTER TABLE note ADD CHECK (`s` in ('A','B'));
