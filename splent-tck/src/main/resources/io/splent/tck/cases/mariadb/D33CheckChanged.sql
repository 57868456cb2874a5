-- before
CREATE TABLE book (
    id int(11) NOT NULL,
    pages int(11) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_book_pages CHECK (`pages` > 0)
);

-- after
CREATE TABLE book (
    id int(11) NOT NULL,
    pages int(11) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT ck_book_pages CHECK (`pages` > 10)
);
