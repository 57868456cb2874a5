-- before
CREATE TABLE book (
    id integer NOT NULL,
    print_year integer,
    version integer NOT NULL,
    PRIMARY KEY (id)
);

-- after
CREATE TABLE book (
    id integer NOT NULL,
    issue_year integer,
    revision integer NOT NULL,
    PRIMARY KEY (id)
);
