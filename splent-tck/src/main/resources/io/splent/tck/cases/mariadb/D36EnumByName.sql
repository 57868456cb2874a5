-- before
CREATE TABLE book (
    id int(11) NOT NULL,
    state tinyint(4),
    PRIMARY KEY (id),
    CONSTRAINT book_83e2453b_check CHECK (`state` between 0 and 1)
);

-- after
CREATE TABLE book (
    id int(11) NOT NULL,
    state enum('FRESH','SOLD'),
    PRIMARY KEY (id)
);
