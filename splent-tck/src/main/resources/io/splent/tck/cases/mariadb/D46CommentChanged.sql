-- before
CREATE TABLE book (
    id int(11) NOT NULL,
    pages int(11),
    title varchar(100) NOT NULL COMMENT 'as printed on the cover',
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    id int(11) NOT NULL,
    pages int(11),
    title varchar(100) NOT NULL COMMENT 'as printed on the spine',
    PRIMARY KEY (id)
);
