-- before
CREATE TABLE book (
    id int(11) NOT NULL,
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    id int(11) NOT NULL,
    title varchar(100) NOT NULL,
    PRIMARY KEY (id)
);
