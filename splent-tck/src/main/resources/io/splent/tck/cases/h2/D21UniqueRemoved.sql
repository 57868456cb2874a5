-- before
CREATE TABLE book (
    id integer NOT NULL,
    isbn character varying(13),
    PRIMARY KEY (id),
    CONSTRAINT uq_book_isbn UNIQUE (isbn)
);

-- after
CREATE TABLE book (
    id integer NOT NULL,
    isbn character varying(13),
    PRIMARY KEY (id)
);
