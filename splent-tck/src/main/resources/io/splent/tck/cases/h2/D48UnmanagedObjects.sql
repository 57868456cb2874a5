-- before
CREATE TABLE book (
    id integer NOT NULL,
    PRIMARY KEY (id)
);
