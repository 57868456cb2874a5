-- before
CREATE SEQUENCE book_numbers INCREMENT BY 50;
CREATE TABLE book (
    id bigint NOT NULL,
    PRIMARY KEY (id)
);
