-- before
CREATE TABLE book (
    id integer NOT NULL,
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    id integer NOT NULL,
    title character varying(100) NOT NULL,
    PRIMARY KEY (id)
);
