-- before
CREATE TABLE book (
    id int(11) NOT NULL,
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    id int(11) NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE book_chapter (
    book_id int(11) NOT NULL,
    place int(11) NOT NULL,
    heading varchar(100),
    PRIMARY KEY (book_id, place),
    CONSTRAINT book_chapter_98ff8d24_check CHECK (`place` >= 0)
);
ALTER TABLE book_chapter ADD CONSTRAINT fk_book_chapter FOREIGN KEY (book_id) REFERENCES book (id);
