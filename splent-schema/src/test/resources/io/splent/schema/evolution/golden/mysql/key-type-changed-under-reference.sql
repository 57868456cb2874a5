-- up
ALTER TABLE note DROP FOREIGN KEY fk_note_author;
ALTER TABLE author MODIFY COLUMN id bigint(20) NOT NULL;
ALTER TABLE note
    MODIFY COLUMN author_id bigint(20),
    ADD CONSTRAINT fk_note_author FOREIGN KEY (author_id) REFERENCES author (id);
-- down
ALTER TABLE note DROP FOREIGN KEY fk_note_author;
ALTER TABLE author MODIFY COLUMN id int(11) NOT NULL;
ALTER TABLE note
    MODIFY COLUMN author_id int(11),
    ADD CONSTRAINT fk_note_author FOREIGN KEY (author_id) REFERENCES author (id);
