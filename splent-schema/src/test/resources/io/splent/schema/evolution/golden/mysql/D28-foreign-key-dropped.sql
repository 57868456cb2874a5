-- up
ALTER TABLE note DROP FOREIGN KEY fk_note_author;
-- down
ALTER TABLE note ADD CONSTRAINT fk_note_author FOREIGN KEY (author_id) REFERENCES author (id);
