-- before
CREATE TABLE book (
    id integer NOT NULL,
    title character varying(100),
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    id integer NOT NULL,
    title character varying(100),
    PRIMARY KEY (id)
);
CREATE INDEX ix_book_title ON book (title);
