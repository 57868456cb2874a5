-- before
CREATE TABLE author (
    id integer NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE book (
    author_id integer,
    id integer NOT NULL,
    PRIMARY KEY (id)
);
ALTER TABLE book ADD CONSTRAINT fk_book_author FOREIGN KEY (author_id) REFERENCES author (id);

-- after
CREATE TABLE author (
    id integer NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE book (
    author_id integer,
    id integer NOT NULL,
    PRIMARY KEY (id)
);
