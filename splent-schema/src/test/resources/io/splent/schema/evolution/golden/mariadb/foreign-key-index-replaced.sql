-- up
ALTER TABLE note DROP FOREIGN KEY fk_note_author;
ALTER TABLE note DROP INDEX IF EXISTS fk_note_author;
DROP INDEX ix ON note;
CREATE INDEX ix ON note (author_id, id);
ALTER TABLE note ADD CONSTRAINT fk_note_author FOREIGN KEY (author_id) REFERENCES author (id);
-- down
ALTER TABLE note DROP FOREIGN KEY fk_note_author;
ALTER TABLE note DROP INDEX IF EXISTS fk_note_author;
DROP INDEX ix ON note;
CREATE INDEX ix ON note (author_id);
ALTER TABLE note ADD CONSTRAINT fk_note_author FOREIGN KEY (author_id) REFERENCES author (id);
