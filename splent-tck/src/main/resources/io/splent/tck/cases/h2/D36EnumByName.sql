-- before
CREATE TABLE book (
    id integer NOT NULL,
    state tinyint,
    PRIMARY KEY (id),
    CONSTRAINT book_173f00d9_check CHECK ("STATE" BETWEEN 0 AND 1)
);

-- after
CREATE TABLE book (
    id integer NOT NULL,
    state enum('FRESH','SOLD'),
    PRIMARY KEY (id)
);
