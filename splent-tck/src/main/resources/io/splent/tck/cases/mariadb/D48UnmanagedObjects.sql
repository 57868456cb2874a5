-- before
CREATE TABLE book (
    id int(11) NOT NULL,
    PRIMARY KEY (id)
);
