-- before
CREATE TABLE book (
    id int(11) NOT NULL,
    state varchar(20) DEFAULT 'a',
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    id int(11) NOT NULL,
    state varchar(20) DEFAULT 'b',
    PRIMARY KEY (id)
);
