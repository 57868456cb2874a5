-- before
CREATE TABLE book (
    id int(11) NOT NULL,
    sold bit(1) DEFAULT b'1',
    PRIMARY KEY (id)
);
