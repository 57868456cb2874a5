-- before
CREATE SEQUENCE book_numbers INCREMENT BY 50 CACHE 0;
CREATE TABLE book (
    id bigint(20) NOT NULL,
    PRIMARY KEY (id)
);

-- after
CREATE SEQUENCE book_numbers CACHE 0;
CREATE TABLE book (
    id bigint(20) NOT NULL,
    PRIMARY KEY (id)
);
