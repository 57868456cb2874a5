-- before
CREATE TABLE book (
    id int(11) NOT NULL,
    bought datetime DEFAULT current_timestamp(),
    PRIMARY KEY (id)
);
