-- before
CREATE TABLE book (
    edition integer NOT NULL,
    id integer NOT NULL,
    title character varying(100),
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    edition integer NOT NULL,
    id integer NOT NULL,
    title character varying(100),
    PRIMARY KEY (id),
    CONSTRAINT uq_book_title_edition UNIQUE (title, edition)
);
