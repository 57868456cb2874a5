-- before
CREATE TABLE book (
    id int(11) NOT NULL,
    state varchar(20) DEFAULT 'new',
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    id int(11) NOT NULL,
    state varchar(20),
    PRIMARY KEY (id)
);
