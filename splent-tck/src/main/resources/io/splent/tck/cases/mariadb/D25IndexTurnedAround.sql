-- before
CREATE TABLE book (
    edition int(11) NOT NULL,
    id int(11) NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_book_edition ON book (edition);

-- after
CREATE TABLE book (
    edition int(11) NOT NULL,
    id int(11) NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_book_edition ON book (edition DESC);
