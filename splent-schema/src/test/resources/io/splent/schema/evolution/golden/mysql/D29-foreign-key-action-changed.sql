-- up
ALTER TABLE note DROP FOREIGN KEY fk_note_author;
ALTER TABLE note ADD CONSTRAINT fk_note_author FOREIGN KEY (author_id) REFERENCES author (id) ON DELETE SET NULL;
-- down
ALTER TABLE note DROP FOREIGN KEY fk_note_author;
ALTER TABLE note ADD CONSTRAINT fk_note_author FOREIGN KEY (author_id) REFERENCES author (id);
