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
CREATE TABLE book_text (
    book_id int(11) NOT NULL,
    blurb varchar(1000),
    PRIMARY KEY (book_id)
);
ALTER TABLE book_text ADD CONSTRAINT fk_book_text FOREIGN KEY (book_id) REFERENCES book (id);
