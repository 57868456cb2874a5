-- before
CREATE TABLE book (
    id int(11) NOT NULL,
    state varchar(20) NOT NULL DEFAULT 'new' COMMENT 'where it is',
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    id int(11) NOT NULL,
    state varchar(20) DEFAULT 'new' COMMENT 'where it is',
    PRIMARY KEY (id)
);
