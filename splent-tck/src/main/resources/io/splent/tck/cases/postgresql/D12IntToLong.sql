-- before
CREATE TABLE book (
    id integer NOT NULL,
    sold integer NOT NULL,
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    id integer NOT NULL,
    sold bigint NOT NULL,
    PRIMARY KEY (id)
);
