-- up
ALTER TABLE note DROP FOREIGN KEY fk_note_author;
ALTER TABLE note
    DROP INDEX ix,
    ADD INDEX ix (author_id, id),
    ADD CONSTRAINT fk_note_author FOREIGN KEY (author_id) REFERENCES author (id);
-- down
ALTER TABLE note DROP FOREIGN KEY fk_note_author;
ALTER TABLE note
    DROP INDEX ix,
    ADD INDEX ix (author_id),
    ADD CONSTRAINT fk_note_author FOREIGN KEY (author_id) REFERENCES author (id);
