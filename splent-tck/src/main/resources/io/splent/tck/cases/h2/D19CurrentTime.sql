-- before
CREATE TABLE book (
    id integer NOT NULL,
    bought timestamp(0) DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id)
);
