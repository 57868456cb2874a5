-- before
CREATE TABLE book (
    edition integer NOT NULL,
    id integer NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_book_edition ON book (edition);

-- after
CREATE TABLE book (
    edition integer NOT NULL,
    id integer NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_book_edition ON book (edition DESC);
