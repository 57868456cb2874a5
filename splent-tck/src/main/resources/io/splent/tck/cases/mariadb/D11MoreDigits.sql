-- before
CREATE TABLE book (
    id int(11) NOT NULL,
    price decimal(10,2),
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    id int(11) NOT NULL,
    price decimal(12,4),
    PRIMARY KEY (id)
);
