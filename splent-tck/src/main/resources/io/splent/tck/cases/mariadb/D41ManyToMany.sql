-- before
CREATE TABLE author (
    id int(11) NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE book (
    id int(11) NOT NULL,
    PRIMARY KEY (id)
);

-- after
CREATE TABLE author (
    id int(11) NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE book (
    id int(11) NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE book_author (
    author_id int(11) NOT NULL,
    book_id int(11) NOT NULL,
    PRIMARY KEY (author_id, book_id)
);
ALTER TABLE book_author
    ADD CONSTRAINT fk_book_author_author FOREIGN KEY (author_id) REFERENCES author (id),
    ADD CONSTRAINT fk_book_author_book FOREIGN KEY (book_id) REFERENCES book (id);
