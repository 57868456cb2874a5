-- before
CREATE TABLE book (
    edition integer NOT NULL,
    id integer NOT NULL,
    title character varying(100),
    PRIMARY KEY (id)
);
CREATE INDEX ix_book_title ON book (title, edition);

-- after
CREATE TABLE book (
    edition integer NOT NULL,
    id integer NOT NULL,
    title character varying(100),
    PRIMARY KEY (id)
);
CREATE INDEX ix_book_title ON book (edition, title);
