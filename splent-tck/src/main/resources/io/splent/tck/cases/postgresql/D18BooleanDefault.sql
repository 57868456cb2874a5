-- before
CREATE TABLE book (
    id integer NOT NULL,
    sold boolean DEFAULT true,
    PRIMARY KEY (id)
);
