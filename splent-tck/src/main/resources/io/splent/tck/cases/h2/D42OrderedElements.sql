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
CREATE TABLE book_chapter (
    book_id integer NOT NULL,
    place integer NOT NULL,
    heading character varying(100),
    PRIMARY KEY (book_id, place),
    CONSTRAINT book_chapter_2195ca3a_check CHECK ("PLACE" >= 0)
);
ALTER TABLE book_chapter ADD CONSTRAINT fk_book_chapter FOREIGN KEY (book_id) REFERENCES book (id);
