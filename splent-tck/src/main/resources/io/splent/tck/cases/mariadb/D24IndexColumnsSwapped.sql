-- before
CREATE TABLE book (
    edition int(11) NOT NULL,
    id int(11) NOT NULL,
    title varchar(100),
    PRIMARY KEY (id)
);
CREATE INDEX ix_book_title ON book (title, edition);

-- after
CREATE TABLE book (
    edition int(11) NOT NULL,
    id int(11) NOT NULL,
    title varchar(100),
    PRIMARY KEY (id)
);
CREATE INDEX ix_book_title ON book (edition, title);
