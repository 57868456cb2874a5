-- before
CREATE TABLE author (
    id integer NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE book (
    id integer NOT NULL,
    PRIMARY KEY (id)
);

-- after
CREATE TABLE author (
    id integer NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE book (
    id integer NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE book_author (
    author_id integer NOT NULL,
    book_id integer NOT NULL,
    PRIMARY KEY (author_id, book_id)
);
ALTER TABLE book_author ADD CONSTRAINT fk_book_author_author FOREIGN KEY (author_id) REFERENCES author (id);
ALTER TABLE book_author ADD CONSTRAINT fk_book_author_book FOREIGN KEY (book_id) REFERENCES book (id);
