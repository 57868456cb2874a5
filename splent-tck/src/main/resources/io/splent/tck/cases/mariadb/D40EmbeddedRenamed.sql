-- before
CREATE TABLE book (
    id int(11) NOT NULL,
    print_year int(11),
    version int(11) NOT NULL,
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    id int(11) NOT NULL,
    issue_year int(11),
    revision int(11) NOT NULL,
    PRIMARY KEY (id)
);
