-- up
ALTER TABLE note ADD CONSTRAINT note_a_b_key UNIQUE (a, b);
ALTER TABLE note ADD CONSTRAINT note_check CHECK (a > b);
-- down
ALTER TABLE note DROP CONSTRAINT note_check;
ALTER TABLE note DROP CONSTRAINT note_a_b_key;
