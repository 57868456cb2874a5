-- before
CREATE TABLE book (
    id int(11) NOT NULL,
    state enum('FRESH','LOST','SOLD'),
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    id int(11) NOT NULL,
    state enum('FRESH','SOLD'),
    PRIMARY KEY (id)
);
