-- up
ALTER TABLE note DROP CONSTRAINT fk_note_author;
ALTER TABLE note ADD CONSTRAINT fk_note_author FOREIGN KEY (author_id) REFERENCES author (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE note VALIDATE CONSTRAINT fk_note_author;
-- down
ALTER TABLE note DROP CONSTRAINT fk_note_author;
ALTER TABLE note ADD CONSTRAINT fk_note_author FOREIGN KEY (author_id) REFERENCES author (id);
