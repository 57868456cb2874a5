-- before
CREATE TABLE book (
    edition int(11) NOT NULL,
    id int(11) NOT NULL,
    title varchar(100),
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    edition int(11) NOT NULL,
    id int(11) NOT NULL,
    title varchar(100),
    PRIMARY KEY (id),
    CONSTRAINT uq_book_title_edition UNIQUE (title, edition)
);
