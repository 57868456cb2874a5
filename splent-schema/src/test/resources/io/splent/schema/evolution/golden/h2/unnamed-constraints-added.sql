-- up
ALTER TABLE note ADD CONSTRAINT note_a_b_key UNIQUE (a, b);
ALTER TABLE note ADD CONSTRAINT note_d528d356_check CHECK ("A" > "B");
-- down
ALTER TABLE note DROP CONSTRAINT note_d528d356_check;
ALTER TABLE note DROP CONSTRAINT note_a_b_key;
