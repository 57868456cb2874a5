-- before
CREATE TABLE book (
    id integer NOT NULL,
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    id integer NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE book_text (
    book_id integer NOT NULL,
    blurb character varying(1000),
    PRIMARY KEY (book_id)
);
ALTER TABLE book_text ADD CONSTRAINT fk_book_text FOREIGN KEY (book_id) REFERENCES book (id);
