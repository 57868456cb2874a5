-- up
DROP TABLE note;
-- down
CREATE TABLE note (
    id bigint(20) NOT NULL AUTO_INCREMENT,
    author_id bigint(20),
    PRIMARY KEY (id)
);
ALTER TABLE note
    ADD INDEX ix_note_author (author_id),
    ADD CONSTRAINT fk_note_author FOREIGN KEY (author_id) REFERENCES author (id);
