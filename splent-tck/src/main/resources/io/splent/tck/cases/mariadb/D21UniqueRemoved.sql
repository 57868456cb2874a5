-- before
CREATE TABLE book (
    id int(11) NOT NULL,
    isbn varchar(13),
    PRIMARY KEY (id),
    CONSTRAINT uq_book_isbn UNIQUE (isbn)
);

-- after
CREATE TABLE book (
    id int(11) NOT NULL,
    isbn varchar(13),
    PRIMARY KEY (id)
);
