-- up
CREATE TABLE author (
    id bigint(20) NOT NULL AUTO_INCREMENT,
    name varchar(50) NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE note (
    id bigint(20) NOT NULL AUTO_INCREMENT,
    title varchar(100) NOT NULL DEFAULT 'it''s; new',
    score decimal(10,2),
    author_id bigint(20) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_note_title UNIQUE (title, author_id),
    CONSTRAINT ck_note_score CHECK (`score` > 0)
);
ALTER TABLE note
    ADD INDEX ix_note_score (score, title),
    ADD CONSTRAINT fk_note_author FOREIGN KEY (author_id) REFERENCES author (id) ON DELETE CASCADE;
-- down
DROP TABLE note;
DROP TABLE author;
