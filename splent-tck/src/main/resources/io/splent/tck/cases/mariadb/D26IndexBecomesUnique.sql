-- before
CREATE TABLE book (
    id int(11) NOT NULL,
    isbn varchar(13),
    PRIMARY KEY (id)
);
CREATE INDEX ix_book_isbn ON book (isbn);

-- after
CREATE TABLE book (
    id int(11) NOT NULL,
    isbn varchar(13),
    PRIMARY KEY (id),
    CONSTRAINT ix_book_isbn UNIQUE (isbn)
);
