-- before
CREATE TABLE author (
    id integer NOT NULL,
    PRIMARY KEY (id)
);

-- after
CREATE TABLE author (
    id integer NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE book (
    author_id integer,
    id integer NOT NULL,
    isbn character varying(13),
    title character varying(100),
    PRIMARY KEY (id),
    CONSTRAINT uq_book_isbn UNIQUE (isbn)
);
CREATE INDEX ix_book_title ON book (title);
ALTER TABLE book ADD CONSTRAINT fk_book_author FOREIGN KEY (author_id) REFERENCES author (id);
