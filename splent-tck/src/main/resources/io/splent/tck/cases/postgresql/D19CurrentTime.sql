-- before
CREATE TABLE book (
    id integer NOT NULL,
    bought timestamp(0) without time zone DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id)
);
