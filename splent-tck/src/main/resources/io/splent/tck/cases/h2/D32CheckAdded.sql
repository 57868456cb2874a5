-- before
CREATE TABLE book (
    id integer NOT NULL,
    pages integer NOT NULL,
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    id integer NOT NULL,
    pages integer NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_book_pages CHECK ("PAGES" > 0)
);
