-- before
CREATE TABLE author (
    id int(11) NOT NULL,
    PRIMARY KEY (id)
);

-- after
CREATE TABLE author (
    id int(11) NOT NULL,
    PRIMARY KEY (id)
);
CREATE TABLE book (
    author_id int(11),
    id int(11) NOT NULL,
    isbn varchar(13),
    title varchar(100),
    PRIMARY KEY (id),
    CONSTRAINT uq_book_isbn UNIQUE (isbn)
);
ALTER TABLE book
    ADD INDEX ix_book_title (title),
    ADD CONSTRAINT fk_book_author FOREIGN KEY (author_id) REFERENCES author (id);
