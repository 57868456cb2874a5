-- before
CREATE TABLE book (
    id int(11) NOT NULL,
    sold int(11) NOT NULL,
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    id int(11) NOT NULL,
    sold bigint(20) NOT NULL,
    PRIMARY KEY (id)
);
