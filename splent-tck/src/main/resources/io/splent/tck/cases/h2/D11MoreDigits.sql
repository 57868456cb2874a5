-- before
CREATE TABLE book (
    id integer NOT NULL,
    price numeric(10,2),
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    id integer NOT NULL,
    price numeric(12,4),
    PRIMARY KEY (id)
);
