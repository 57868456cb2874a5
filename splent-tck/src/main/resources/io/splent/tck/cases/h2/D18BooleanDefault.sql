-- before
CREATE TABLE book (
    id integer NOT NULL,
    sold boolean DEFAULT TRUE,
    PRIMARY KEY (id)
);
